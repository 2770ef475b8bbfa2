/* Stand-in for iothub_transport_ll.h: names and signatures only. */
#ifndef IOTHUB_TRANSPORT_LL_H
#define IOTHUB_TRANSPORT_LL_H

typedef struct TRANSPORT_HANDLE_DATA_TAG *TRANSPORT_HANDLE;
typedef struct TRANSPORT_PROVIDER_TAG TRANSPORT_PROVIDER;
typedef const TRANSPORT_PROVIDER *(*IOTHUB_CLIENT_TRANSPORT_PROVIDER)(void);

TRANSPORT_HANDLE IoTHubTransport_Create(IOTHUB_CLIENT_TRANSPORT_PROVIDER protocol,
                                        const char *iotHubName, const char *iotHubSuffix);
void IoTHubTransport_Destroy(TRANSPORT_HANDLE transportHandle);

#endif
