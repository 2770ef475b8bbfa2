/* Stand-in for the header of the Azure IoT C SDK: names and signatures only. */
#ifndef IOTHUB_MESSAGE_H
#define IOTHUB_MESSAGE_H

#ifdef __cplusplus
extern "C" {
#endif

typedef struct IOTHUB_MESSAGE_HANDLE_DATA_TAG *IOTHUB_MESSAGE_HANDLE;

IOTHUB_MESSAGE_HANDLE IoTHubMessage_CreateFromString(const char *source);
void IoTHubMessage_Destroy(IOTHUB_MESSAGE_HANDLE iotHubMessageHandle);

#ifdef __cplusplus
}
#endif

#endif
