//===- gateway.h - What the parts of the gateway share ------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef GATEWAY_H
#define GATEWAY_H

#ifdef __cplusplus
extern "C" {
#endif

/* From the device's configuration. */
const char *config_hub_connection_string(void);
const char *config_broker_address(void);
const char *config_backup_address(void);
int config_broker_port(void);

/* Waits; longer after each failure. */
void back_off(int attempt);

/* Hands a reading of a valve to the rest of the gateway. */
void store_reading(const char *topic, const void *payload, int length);

#ifdef __cplusplus
}
#endif

#endif /* GATEWAY_H */
