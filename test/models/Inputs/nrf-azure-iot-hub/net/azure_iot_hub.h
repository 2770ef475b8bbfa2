/* Stand-in for net/azure_iot_hub.h of the nRF Connect SDK: names and signatures only. */
#ifndef AZURE_IOT_HUB__
#define AZURE_IOT_HUB__

#include <stddef.h>

enum azure_iot_hub_evt_type {
  AZURE_IOT_HUB_EVT_CONNECTING = 1,
  AZURE_IOT_HUB_EVT_CONNECTED,
  AZURE_IOT_HUB_EVT_CONNECTION_FAILED,
  AZURE_IOT_HUB_EVT_READY,
  AZURE_IOT_HUB_EVT_DISCONNECTED,
  AZURE_IOT_HUB_EVT_DATA_RECEIVED,
  AZURE_IOT_HUB_EVT_ERROR
};

struct azure_iot_hub_evt {
  enum azure_iot_hub_evt_type type;
  int topic_len;
};

struct azure_iot_hub_buf {
  char *ptr;
  size_t size;
};

struct azure_iot_hub_config {
  struct azure_iot_hub_buf hostname;
  struct azure_iot_hub_buf device_id;
};

struct azure_iot_hub_msg;

typedef void (*azure_iot_hub_evt_handler_t)(struct azure_iot_hub_evt *evt);

int azure_iot_hub_init(struct azure_iot_hub_config *config,
                       azure_iot_hub_evt_handler_t event_handler);
int azure_iot_hub_connect(void);
int azure_iot_hub_disconnect(void);
int azure_iot_hub_send(const struct azure_iot_hub_msg *msg);
int azure_iot_hub_input(void);

#endif
