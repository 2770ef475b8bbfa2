/* Stand-in for core_mqtt.h 5.0.2, and 2.3.1 with COREMQTT_2: names and signatures only. */
#ifndef CORE_MQTT_H
#define CORE_MQTT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum MQTTStatus {
  MQTTSuccess = 0,
  MQTTBadParameter,
  MQTTNoMemory,
  MQTTSendFailed,
  MQTTRecvFailed,
  MQTTBadResponse,
  MQTTServerRefused,
  MQTTNoDataAvailable,
  MQTTIllegalState,
  MQTTStateCollision,
  MQTTKeepAliveTimeout,
  MQTTNeedMoreBytes,
  MQTTEndOfProperties,
  MQTTStatusConnected,
  MQTTStatusNotConnected,
  MQTTStatusDisconnectPending,
  MQTTPublishStoreFailed
} MQTTStatus_t;

typedef enum MQTTConnectionStatus {
  MQTTNotConnected,
  MQTTConnected,
  MQTTDisconnectPending
} MQTTConnectionStatus_t;

typedef struct TransportInterface TransportInterface_t;
typedef struct MQTTFixedBuffer MQTTFixedBuffer_t;
typedef struct MQTTPublishInfo MQTTPublishInfo_t;
typedef struct MQTTSubscribeInfo MQTTSubscribeInfo_t;
typedef struct MQTTPropBuilder MQTTPropBuilder_t;
typedef struct MQTTContext MQTTContext_t;
typedef struct MQTTPacketInfo MQTTPacketInfo_t;
typedef struct MQTTDeserializedInfo MQTTDeserializedInfo_t;
typedef uint32_t (*MQTTGetCurrentTimeFunc_t)(void);

typedef struct MQTTConnectInfo {
  bool cleanSession;
  uint16_t keepAliveSeconds;
  const char *pClientIdentifier;
  uint16_t clientIdentifierLength;
} MQTTConnectInfo_t;

struct MQTTContext {
  MQTTConnectionStatus_t connectStatus;
  MQTTGetCurrentTimeFunc_t getTime;
  uint16_t nextPacketId;
};

#ifdef COREMQTT_2
typedef void (*MQTTEventCallback_t)(MQTTContext_t *pContext, MQTTPacketInfo_t *pPacketInfo,
                                    MQTTDeserializedInfo_t *pDeserializedInfo);
MQTTStatus_t MQTT_Connect(MQTTContext_t *pContext, const MQTTConnectInfo_t *pConnectInfo,
                          const MQTTPublishInfo_t *pWillInfo, uint32_t timeoutMs,
                          bool *pSessionPresent);
MQTTStatus_t MQTT_Disconnect(MQTTContext_t *pContext);
MQTTStatus_t MQTT_Subscribe(MQTTContext_t *pContext, const MQTTSubscribeInfo_t *pSubscriptionList,
                            size_t subscriptionCount, uint16_t packetId);
MQTTStatus_t MQTT_Publish(MQTTContext_t *pContext, const MQTTPublishInfo_t *pPublishInfo,
                          uint16_t packetId);
MQTTStatus_t MQTT_Unsubscribe(MQTTContext_t *pContext,
                              const MQTTSubscribeInfo_t *pSubscriptionList,
                              size_t subscriptionCount, uint16_t packetId);
#else
typedef int MQTTSuccessFailReasonCode_t;
typedef bool (*MQTTEventCallback_t)(MQTTContext_t *pContext, MQTTPacketInfo_t *pPacketInfo,
                                    MQTTDeserializedInfo_t *pDeserializedInfo,
                                    MQTTSuccessFailReasonCode_t *pReasonCode,
                                    MQTTPropBuilder_t *pSendPropsBuffer,
                                    MQTTPropBuilder_t *pGetPropsBuffer);
MQTTStatus_t MQTT_Connect(MQTTContext_t *pContext, const MQTTConnectInfo_t *pConnectInfo,
                          const MQTTPublishInfo_t *pWillInfo, uint32_t timeoutMs,
                          bool *pSessionPresent, const MQTTPropBuilder_t *pPropertyBuilder,
                          const MQTTPropBuilder_t *pWillPropertyBuilder);
MQTTStatus_t MQTT_Disconnect(MQTTContext_t *pContext, const MQTTPropBuilder_t *pPropertyBuilder,
                             const MQTTSuccessFailReasonCode_t *pReasonCode);
MQTTStatus_t MQTT_CheckConnectStatus(const MQTTContext_t *pContext);
MQTTStatus_t MQTT_Subscribe(MQTTContext_t *pContext, const MQTTSubscribeInfo_t *pSubscriptionList,
                            size_t subscriptionCount, uint16_t packetId,
                            const MQTTPropBuilder_t *pPropertyBuilder);
MQTTStatus_t MQTT_Publish(MQTTContext_t *pContext, const MQTTPublishInfo_t *pPublishInfo,
                          uint16_t packetId, const MQTTPropBuilder_t *pPropertyBuilder);
MQTTStatus_t MQTT_Unsubscribe(MQTTContext_t *pContext,
                              const MQTTSubscribeInfo_t *pSubscriptionList,
                              size_t subscriptionCount, uint16_t packetId,
                              const MQTTPropBuilder_t *pPropertyBuilder);
#endif

MQTTStatus_t MQTT_Init(MQTTContext_t *pContext, const TransportInterface_t *pTransportInterface,
                       MQTTGetCurrentTimeFunc_t getTimeFunction, MQTTEventCallback_t userCallback,
                       const MQTTFixedBuffer_t *pNetworkBuffer);
MQTTStatus_t MQTT_Ping(MQTTContext_t *pContext);
MQTTStatus_t MQTT_ProcessLoop(MQTTContext_t *pContext);
MQTTStatus_t MQTT_ReceiveLoop(MQTTContext_t *pContext);

#endif
