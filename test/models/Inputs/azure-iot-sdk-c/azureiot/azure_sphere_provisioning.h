/* Stand-in for azureiot/azure_sphere_provisioning.h of Azure Sphere: names only. */
#include "iothub_device_client_ll.h"

IOTHUB_DEVICE_CLIENT_LL_HANDLE
IoTHubDeviceClient_LL_CreateWithAzureSphereFromDeviceAuth(const char *iothub_uri,
                                                          IOTHUB_CLIENT_TRANSPORT_PROVIDER protocol);
