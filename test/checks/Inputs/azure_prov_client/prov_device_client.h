/* Stand-in for the header of the Azure IoT C SDK: names and signatures only. */
#ifndef PROV_DEVICE_CLIENT_H
#define PROV_DEVICE_CLIENT_H

#include "prov_device_ll_client.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct PROV_DEVICE_INSTANCE_TAG *PROV_DEVICE_HANDLE;

PROV_DEVICE_HANDLE Prov_Device_Create(const char *uri, const char *scope_id,
                                      PROV_DEVICE_TRANSPORT_PROVIDER_FUNCTION protocol);
void Prov_Device_Destroy(PROV_DEVICE_HANDLE prov_device_handle);
PROV_DEVICE_RESULT Prov_Device_Register_Device(PROV_DEVICE_HANDLE prov_device_handle,
                                               PROV_DEVICE_CLIENT_REGISTER_DEVICE_CALLBACK register_callback,
                                               void *user_context,
                                               PROV_DEVICE_CLIENT_REGISTER_STATUS_CALLBACK register_status_callback,
                                               void *status_user_context);
PROV_DEVICE_RESULT Prov_Device_SetOption(PROV_DEVICE_HANDLE prov_device_handle, const char *optionName,
                                         const void *value);

#ifdef __cplusplus
}
#endif

#endif
