/* Stand-in for the header of the Azure IoT C SDK: names and signatures only. */
#ifndef IOTHUBTRANSPORTAMQP_H
#define IOTHUBTRANSPORTAMQP_H

#include "iothub_transport_ll.h"

#ifdef __cplusplus
extern "C" {
#endif

extern const TRANSPORT_PROVIDER *AMQP_Protocol(void);

#ifdef __cplusplus
}
#endif

#endif
