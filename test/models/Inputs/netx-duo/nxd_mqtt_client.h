/* Stand-in for nxd_mqtt_client.h 6.4.2: names, values and signatures only. */
#ifndef NXD_MQTT_CLIENT_H
#define NXD_MQTT_CLIENT_H

typedef char CHAR;
typedef unsigned int UINT;
typedef unsigned long ULONG;
typedef void VOID;

#define NXD_MQTT_SUCCESS 0x0
#define NXD_MQTT_ALREADY_CONNECTED 0x10001
#define NXD_MQTT_NOT_CONNECTED 0x10002

typedef struct NX_IP_STRUCT NX_IP;
typedef struct NX_PACKET_POOL_STRUCT NX_PACKET_POOL;
typedef struct NXD_ADDRESS_STRUCT NXD_ADDRESS;

typedef struct NXD_MQTT_CLIENT_STRUCT {
  const CHAR *nxd_mqtt_client_id;
  UINT nxd_mqtt_client_state;
} NXD_MQTT_CLIENT;
typedef struct NX_SECURE_TLS_SESSION_STRUCT NX_SECURE_TLS_SESSION;

#ifdef NXD_MQTT_DISABLE_ERROR_CHECKING
#define nxd_mqtt_client_create _nxd_mqtt_client_create
#define nxd_mqtt_client_connect _nxd_mqtt_client_connect
#define nxd_mqtt_client_secure_connect _nxd_mqtt_client_secure_connect
#define nxd_mqtt_client_disconnect _nxd_mqtt_client_disconnect
#define nxd_mqtt_client_delete _nxd_mqtt_client_delete
#define nxd_mqtt_client_disconnect_notify_set _nxd_mqtt_client_disconnect_notify_set
#define nxd_mqtt_client_publish _nxd_mqtt_client_publish
#define nxd_mqtt_client_subscribe _nxd_mqtt_client_subscribe
#else
#define nxd_mqtt_client_create _nxde_mqtt_client_create
#define nxd_mqtt_client_connect _nxde_mqtt_client_connect
#define nxd_mqtt_client_secure_connect _nxde_mqtt_client_secure_connect
#define nxd_mqtt_client_disconnect _nxde_mqtt_client_disconnect
#define nxd_mqtt_client_delete _nxde_mqtt_client_delete
#define nxd_mqtt_client_disconnect_notify_set _nxde_mqtt_client_disconnect_notify_set
#define nxd_mqtt_client_publish _nxde_mqtt_client_publish
#define nxd_mqtt_client_subscribe _nxde_mqtt_client_subscribe
#endif

#define NXD_MQTT_DECLARE(prefix)                                                                  \
  UINT prefix##_mqtt_client_create(                                                               \
      NXD_MQTT_CLIENT *client_ptr, CHAR *client_name, CHAR *client_id, UINT client_id_length,     \
      NX_IP *ip_ptr, NX_PACKET_POOL *pool_ptr, VOID *stack_ptr, ULONG stack_size,                 \
      UINT mqtt_thread_priority, VOID *memory_ptr, ULONG memory_size);                            \
  UINT prefix##_mqtt_client_connect(NXD_MQTT_CLIENT *client_ptr, NXD_ADDRESS *server_ip,          \
                                    UINT server_port, UINT keepalive, UINT clean_session,         \
                                    ULONG wait_option);                                           \
  UINT prefix##_mqtt_client_secure_connect(                                                       \
      NXD_MQTT_CLIENT *client_ptr, NXD_ADDRESS *server_ip, UINT server_port,                      \
      UINT (*tls_setup)(NXD_MQTT_CLIENT *, NX_SECURE_TLS_SESSION *), UINT keepalive,              \
      UINT clean_session, ULONG wait_option);                                                     \
  UINT prefix##_mqtt_client_disconnect(NXD_MQTT_CLIENT *client_ptr);                              \
  UINT prefix##_mqtt_client_delete(NXD_MQTT_CLIENT *client_ptr);                                  \
  UINT prefix##_mqtt_client_disconnect_notify_set(                                                \
      NXD_MQTT_CLIENT *client_ptr, VOID (*disconnect_notify)(NXD_MQTT_CLIENT *client_ptr));       \
  UINT prefix##_mqtt_client_publish(NXD_MQTT_CLIENT *client_ptr, CHAR *topic_name,                \
                                    UINT topic_name_length, CHAR *message, UINT message_length,   \
                                    UINT retain, UINT QoS, ULONG wait_option);                    \
  UINT prefix##_mqtt_client_subscribe(NXD_MQTT_CLIENT *client_ptr, CHAR *topic_name,              \
                                      UINT topic_name_length, UINT QoS);

NXD_MQTT_DECLARE(_nxd)
NXD_MQTT_DECLARE(_nxde)

#endif
