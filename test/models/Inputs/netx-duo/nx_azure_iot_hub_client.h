/* Stand-in for nx_azure_iot_hub_client.h 6.4.2: names, values and signatures only. */
#ifndef NX_AZURE_IOT_HUB_CLIENT_H
#define NX_AZURE_IOT_HUB_CLIENT_H

typedef unsigned int UINT;
typedef unsigned char UCHAR;
typedef unsigned long ULONG;

#define NX_AZURE_IOT_SUCCESS 0x0
#define NX_AZURE_IOT_DISCONNECTED 0x20022
#define NX_AZURE_IOT_ALREADY_CONNECTED 0x20018

typedef struct NX_AZURE_IOT_STRUCT NX_AZURE_IOT;
typedef struct NX_PACKET_STRUCT NX_PACKET;
typedef struct NX_CRYPTO_METHOD_STRUCT NX_CRYPTO_METHOD;
typedef struct NX_SECURE_X509_CERT_STRUCT NX_SECURE_X509_CERT;

typedef struct NX_AZURE_IOT_HUB_CLIENT_STRUCT {
  NX_AZURE_IOT *nx_azure_iot_ptr;
  UINT nx_azure_iot_hub_client_state;
} NX_AZURE_IOT_HUB_CLIENT;

UINT nx_azure_iot_hub_client_initialize(
    NX_AZURE_IOT_HUB_CLIENT *hub_client_ptr, NX_AZURE_IOT *nx_azure_iot_ptr,
    const UCHAR *host_name, UINT host_name_length, const UCHAR *device_id, UINT device_id_length,
    const UCHAR *module_id, UINT module_id_length, const NX_CRYPTO_METHOD **crypto_array,
    UINT crypto_array_size, const NX_CRYPTO_METHOD **cipher_map, UINT cipher_map_size,
    UCHAR *metadata_memory, UINT memory_size, NX_SECURE_X509_CERT *trusted_certificate);
UINT nx_azure_iot_hub_client_connect(NX_AZURE_IOT_HUB_CLIENT *hub_client_ptr, UINT clean_session,
                                     UINT wait_option);
UINT nx_azure_iot_hub_client_disconnect(NX_AZURE_IOT_HUB_CLIENT *hub_client_ptr);
UINT nx_azure_iot_hub_client_deinitialize(NX_AZURE_IOT_HUB_CLIENT *hub_client_ptr);
UINT nx_azure_iot_hub_client_connection_status_callback_set(
    NX_AZURE_IOT_HUB_CLIENT *hub_client_ptr,
    void (*connection_status_cb)(NX_AZURE_IOT_HUB_CLIENT *hub_client_ptr, UINT status));

#endif
