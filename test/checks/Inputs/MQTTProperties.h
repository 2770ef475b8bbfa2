/* Stand-in for a header of Paho MQTT C 1.3.12: names, values and signatures only. */
#ifndef MQTTPROPERTIES_H
#define MQTTPROPERTIES_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

enum MQTTPropertyCodes {
  MQTTPROPERTY_CODE_SESSION_EXPIRY_INTERVAL = 17,
  MQTTPROPERTY_CODE_REASON_STRING = 31,
  MQTTPROPERTY_CODE_RECEIVE_MAXIMUM = 33,
  MQTTPROPERTY_CODE_USER_PROPERTY = 38
};

typedef struct {
  int len;
  char *data;
} MQTTLenString;

typedef struct {
  enum MQTTPropertyCodes identifier;
  union {
    unsigned char byte;
    unsigned short integer2;
    unsigned int integer4;
    struct {
      MQTTLenString data;
      MQTTLenString value;
    };
  } value;
} MQTTProperty;

typedef struct MQTTProperties {
  int count;
  int max_count;
  int length;
  MQTTProperty *array;
} MQTTProperties;

#define MQTTProperties_initializer {0, 0, 0, NULL}

extern int MQTTProperties_add(MQTTProperties *props, const MQTTProperty *prop);
extern void MQTTProperties_free(MQTTProperties *properties);

#ifdef __cplusplus
}
#endif

#endif
