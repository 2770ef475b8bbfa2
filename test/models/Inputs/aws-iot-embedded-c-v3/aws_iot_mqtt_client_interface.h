/* Stand-in for aws_iot_mqtt_client_interface.h 3.1.5: names and signatures only. */
#ifndef AWS_IOT_SDK_SRC_IOT_MQTT_INTERFACE_H
#define AWS_IOT_SDK_SRC_IOT_MQTT_INTERFACE_H

#include "aws_iot_mqtt_client.h"

IoT_Error_t aws_iot_mqtt_init(AWS_IoT_Client *pClient,
                              const IoT_Client_Init_Params *pInitParams);
IoT_Error_t aws_iot_mqtt_connect(AWS_IoT_Client *pClient,
                                 const IoT_Client_Connect_Params *pConnectParams);
IoT_Error_t aws_iot_mqtt_publish(AWS_IoT_Client *pClient, const char *pTopicName,
                                 uint16_t topicNameLen, IoT_Publish_Message_Params *pParams);
IoT_Error_t aws_iot_mqtt_subscribe(AWS_IoT_Client *pClient, const char *pTopicName,
                                   uint16_t topicNameLen, QoS qos,
                                   pApplicationHandler_t pApplicationHandler,
                                   void *pApplicationHandlerData);
IoT_Error_t aws_iot_mqtt_resubscribe(AWS_IoT_Client *pClient);
IoT_Error_t aws_iot_mqtt_unsubscribe(AWS_IoT_Client *pClient, const char *pTopicFilter,
                                     uint16_t topicFilterLen);
IoT_Error_t aws_iot_mqtt_disconnect(AWS_IoT_Client *pClient);
IoT_Error_t aws_iot_mqtt_yield(AWS_IoT_Client *pClient, uint32_t timeout_ms);
IoT_Error_t aws_iot_mqtt_attempt_reconnect(AWS_IoT_Client *pClient);
bool aws_iot_mqtt_is_client_connected(AWS_IoT_Client *pClient);

#endif
