/* Stand-in for the header of the Azure IoT C SDK: names and signatures only. */
#ifndef PROV_DEVICE_LL_CLIENT_H
#define PROV_DEVICE_LL_CLIENT_H

#ifdef __cplusplus
extern "C" {
#endif

typedef struct PROV_INSTANCE_INFO_TAG *PROV_DEVICE_LL_HANDLE;

typedef enum PROV_DEVICE_RESULT_TAG {
  PROV_DEVICE_RESULT_OK,
  PROV_DEVICE_RESULT_INVALID_ARG,
  PROV_DEVICE_RESULT_SUCCESS,
  PROV_DEVICE_RESULT_MEMORY,
  PROV_DEVICE_RESULT_PARSING,
  PROV_DEVICE_RESULT_TRANSPORT,
  PROV_DEVICE_RESULT_INVALID_STATE,
  PROV_DEVICE_RESULT_DEV_AUTH_ERROR,
  PROV_DEVICE_RESULT_TIMEOUT,
  PROV_DEVICE_RESULT_KEY_ERROR,
  PROV_DEVICE_RESULT_ERROR,
  PROV_DEVICE_RESULT_HUB_NOT_SPECIFIED,
  PROV_DEVICE_RESULT_UNAUTHORIZED,
  PROV_DEVICE_RESULT_DISABLED
} PROV_DEVICE_RESULT;

typedef enum PROV_DEVICE_REG_STATUS_TAG {
  PROV_DEVICE_REG_STATUS_CONNECTED,
  PROV_DEVICE_REG_STATUS_REGISTERING,
  PROV_DEVICE_REG_STATUS_ASSIGNING,
  PROV_DEVICE_REG_STATUS_ASSIGNED,
  PROV_DEVICE_REG_STATUS_ERROR,
  PROV_DEVICE_REG_HUB_NOT_SPECIFIED
} PROV_DEVICE_REG_STATUS;

/* In the SDK the provider is declared by prov_transport.h, the protocol by prov_transport_mqtt_client.h. */
struct PROV_DEVICE_TRANSPORT_PROVIDER_TAG;
typedef struct PROV_DEVICE_TRANSPORT_PROVIDER_TAG PROV_DEVICE_TRANSPORT_PROVIDER;
typedef const PROV_DEVICE_TRANSPORT_PROVIDER *(*PROV_DEVICE_TRANSPORT_PROVIDER_FUNCTION)(void);
extern const PROV_DEVICE_TRANSPORT_PROVIDER *Prov_Device_MQTT_Protocol(void);

typedef void (*PROV_DEVICE_CLIENT_REGISTER_DEVICE_CALLBACK)(PROV_DEVICE_RESULT register_result,
                                                            const char *iothub_uri, const char *device_id,
                                                            void *user_context);
typedef void (*PROV_DEVICE_CLIENT_REGISTER_STATUS_CALLBACK)(PROV_DEVICE_REG_STATUS reg_status, void *user_context);

PROV_DEVICE_LL_HANDLE Prov_Device_LL_Create(const char *uri, const char *scope_id,
                                            PROV_DEVICE_TRANSPORT_PROVIDER_FUNCTION protocol);
void Prov_Device_LL_Destroy(PROV_DEVICE_LL_HANDLE handle);
PROV_DEVICE_RESULT Prov_Device_LL_Register_Device(PROV_DEVICE_LL_HANDLE handle,
                                                  PROV_DEVICE_CLIENT_REGISTER_DEVICE_CALLBACK register_callback,
                                                  void *user_context,
                                                  PROV_DEVICE_CLIENT_REGISTER_STATUS_CALLBACK reg_status_cb,
                                                  void *status_user_ctext);
void Prov_Device_LL_DoWork(PROV_DEVICE_LL_HANDLE handle);
PROV_DEVICE_RESULT Prov_Device_LL_SetOption(PROV_DEVICE_LL_HANDLE handle, const char *optionName,
                                            const void *value);

#ifdef __cplusplus
}
#endif

#endif
