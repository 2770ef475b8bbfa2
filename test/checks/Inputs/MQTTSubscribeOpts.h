/* Stand-in for a header of Paho MQTT C 1.3.12: names, values and signatures only. */
#ifndef SUBOPTS_H
#define SUBOPTS_H

typedef struct MQTTSubscribe_options {
  char struct_id[4];
  int struct_version;
  unsigned char noLocal;
  unsigned char retainAsPublished;
  unsigned char retainHandling;
} MQTTSubscribe_options;

#define MQTTSubscribe_options_initializer {{'M', 'Q', 'S', 'O'}, 0, 0, 0, 0}

#endif
