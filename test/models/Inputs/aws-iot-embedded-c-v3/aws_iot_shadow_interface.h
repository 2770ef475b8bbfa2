/* Stand-in for aws_iot_shadow_interface.h 3.1.5: names and signatures only. */
#ifndef AWS_IOT_SDK_SRC_IOT_SHADOW_INTERFACE_H
#define AWS_IOT_SDK_SRC_IOT_SHADOW_INTERFACE_H

#include "aws_iot_mqtt_client.h"

typedef struct {
  char *pHost;
  uint16_t port;
  bool enableAutoReconnect;
  iot_disconnect_handler disconnectHandler;
} ShadowInitParameters_t;

typedef struct {
  char *pMyThingName;
  char *pMqttClientId;
  uint16_t mqttClientIdLen;
} ShadowConnectParameters_t;

IoT_Error_t aws_iot_shadow_init(AWS_IoT_Client *pClient, const ShadowInitParameters_t *pParams);
IoT_Error_t aws_iot_shadow_connect(AWS_IoT_Client *pClient,
                                   const ShadowConnectParameters_t *pParams);
IoT_Error_t aws_iot_shadow_yield(AWS_IoT_Client *pClient, uint32_t timeout);
IoT_Error_t aws_iot_shadow_disconnect(AWS_IoT_Client *pClient);
IoT_Error_t aws_iot_shadow_free(AWS_IoT_Client *pClient);
IoT_Error_t aws_iot_shadow_set_autoreconnect_status(AWS_IoT_Client *pClient, bool newStatus);

#endif
