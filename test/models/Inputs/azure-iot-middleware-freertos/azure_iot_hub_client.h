/* Stand-in for azure_iot_hub_client.h of the FreeRTOS middleware: names and signatures only. */
#ifndef AZURE_IOT_HUB_CLIENT_H
#define AZURE_IOT_HUB_CLIENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum AzureIoTResult {
  eAzureIoTSuccess = 0,
  eAzureIoTErrorFailed,
  eAzureIoTErrorInvalidArgument
} AzureIoTResult_t;

typedef struct AzureIoTHubClient {
  struct {
    const uint8_t *pucDeviceID;
    uint16_t usDeviceIDLength;
  } _internal;
} AzureIoTHubClient_t;

typedef struct AzureIoTHubClientOptions AzureIoTHubClientOptions_t;
typedef struct AzureIoTTransportInterface AzureIoTTransportInterface_t;
typedef struct AzureIoTMessageProperties AzureIoTMessageProperties_t;
typedef uint64_t (*AzureIoTGetCurrentTimeFunc_t)(void);
typedef enum { eAzureIoTHubMessageQoS0 = 0 } AzureIoTHubMessageQoS_t;
typedef void (*AzureIoTHubClientCallback_t)(void *pxMessage, void *pvContext);

AzureIoTResult_t AzureIoTHubClient_Init(AzureIoTHubClient_t *pxAzureIoTHubClient,
                                        const uint8_t *pucHostname, uint16_t pulHostnameLength,
                                        const uint8_t *pucDeviceId, uint16_t ulDeviceIdLength,
                                        AzureIoTHubClientOptions_t *pxHubClientOptions,
                                        uint8_t *pucBuffer, uint32_t ulBufferLength,
                                        AzureIoTGetCurrentTimeFunc_t xGetTimeFunction,
                                        const AzureIoTTransportInterface_t *pxTransportInterface);
void AzureIoTHubClient_Deinit(AzureIoTHubClient_t *pxAzureIoTHubClient);
AzureIoTResult_t AzureIoTHubClient_Connect(AzureIoTHubClient_t *pxAzureIoTHubClient,
                                           bool xCleanSession, bool *pxOutSessionPresent,
                                           uint32_t ulTimeoutMilliseconds);
AzureIoTResult_t AzureIoTHubClient_Disconnect(AzureIoTHubClient_t *pxAzureIoTHubClient);
AzureIoTResult_t AzureIoTHubClient_SendTelemetry(AzureIoTHubClient_t *pxAzureIoTHubClient,
                                                 const uint8_t *pucTelemetryData,
                                                 uint32_t ulTelemetryDataLength,
                                                 AzureIoTMessageProperties_t *pxProperties,
                                                 AzureIoTHubMessageQoS_t xQOS,
                                                 uint16_t *pusTelemetryPacketID);
AzureIoTResult_t AzureIoTHubClient_ProcessLoop(AzureIoTHubClient_t *pxAzureIoTHubClient,
                                               uint32_t ulTimeoutMilliseconds);
AzureIoTResult_t AzureIoTHubClient_SubscribeCloudToDeviceMessage(
    AzureIoTHubClient_t *pxAzureIoTHubClient, AzureIoTHubClientCallback_t xCallback,
    void *prvCallbackContext, uint32_t ulTimeoutMilliseconds);
AzureIoTResult_t AzureIoTHubClient_SubscribeCommand(AzureIoTHubClient_t *pxAzureIoTHubClient,
                                                    AzureIoTHubClientCallback_t xCallback,
                                                    void *prvCallbackContext,
                                                    uint32_t ulTimeoutMilliseconds);
AzureIoTResult_t AzureIoTHubClient_SubscribeProperties(AzureIoTHubClient_t *pxAzureIoTHubClient,
                                                       AzureIoTHubClientCallback_t xCallback,
                                                       void *prvCallbackContext,
                                                       uint32_t ulTimeoutMilliseconds);
AzureIoTResult_t AzureIoTHubClient_RequestPropertiesAsync(AzureIoTHubClient_t *pxHubClient);

#endif
