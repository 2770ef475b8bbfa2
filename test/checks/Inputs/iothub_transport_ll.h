/* Stand-in for the header of the Azure IoT C SDK: names and signatures only. */
#ifndef IOTHUB_TRANSPORT_LL_H
#define IOTHUB_TRANSPORT_LL_H

#ifdef __cplusplus
extern "C" {
#endif

typedef void *TRANSPORT_LL_HANDLE;
typedef struct TRANSPORT_HANDLE_DATA_TAG *TRANSPORT_HANDLE;
struct TRANSPORT_PROVIDER_TAG;
typedef struct TRANSPORT_PROVIDER_TAG TRANSPORT_PROVIDER;
typedef const TRANSPORT_PROVIDER *(*IOTHUB_CLIENT_TRANSPORT_PROVIDER)(void);

TRANSPORT_HANDLE IoTHubTransport_Create(IOTHUB_CLIENT_TRANSPORT_PROVIDER protocol, const char *iotHubName,
                                        const char *iotHubSuffix);
void IoTHubTransport_Destroy(TRANSPORT_HANDLE transportHandle);

#ifdef __cplusplus
}
#endif

#endif
