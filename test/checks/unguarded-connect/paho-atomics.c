// RUN: %check %s -check=iot-unguarded-connect
//===- paho-atomics.c - the first one of several ------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

#include <stdatomic.h>

static MQTTClient_connectOptions Options = MQTTClient_connectOptions_initializer;

static MQTTClient LockTestWrong, LockTestRight;
static int lock_test_wrong, lock_test_right;

void lock_test_bad(void) {
  if (!__sync_lock_test_and_set(&lock_test_wrong, 0))
    MQTTClient_connect(LockTestWrong, &Options);
  // warning@-1: 'LockTestWrong' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void lock_test_ok(void) {
  if (!__sync_lock_test_and_set(&lock_test_right, 1))
    MQTTClient_connect(LockTestRight, &Options);
}

static MQTTClient BoolCasWrong, BoolCasRight;
static int bool_cas_wrong, bool_cas_right;

void bool_cas_bad(void) {
  if (__sync_bool_compare_and_swap(&bool_cas_wrong, 0, 0))
    MQTTClient_connect(BoolCasWrong, &Options);
  // warning@-1: 'BoolCasWrong' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void bool_cas_ok(void) {
  if (__sync_bool_compare_and_swap(&bool_cas_right, 0, 1))
    MQTTClient_connect(BoolCasRight, &Options);
}

static MQTTClient ValCasWrong, ValCasRight;
static int val_cas_wrong, val_cas_right;

void val_cas_bad(void) {
  if (__sync_val_compare_and_swap(&val_cas_wrong, 0, 0) == 0)
    MQTTClient_connect(ValCasWrong, &Options);
  // warning@-1: 'ValCasWrong' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void val_cas_ok(void) {
  if (__sync_val_compare_and_swap(&val_cas_right, 0, 1) == 0)
    MQTTClient_connect(ValCasRight, &Options);
}

static MQTTClient FetchAndAddWrong, FetchAndAddRight;
static int fetch_and_add_wrong, fetch_and_add_right;

void fetch_and_add_bad(void) {
  if (__sync_fetch_and_add(&fetch_and_add_wrong, 0) == 0)
    MQTTClient_connect(FetchAndAddWrong, &Options);
  // warning@-1: 'FetchAndAddWrong' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void fetch_and_add_ok(void) {
  if (__sync_fetch_and_add(&fetch_and_add_right, 1) == 0)
    MQTTClient_connect(FetchAndAddRight, &Options);
}

static MQTTClient FetchAndOrWrong, FetchAndOrRight;
static unsigned fetch_and_or_wrong, fetch_and_or_right;

void fetch_and_or_bad(void) {
  if ((__sync_fetch_and_or(&fetch_and_or_wrong, 2u) & 1u) == 0)
    MQTTClient_connect(FetchAndOrWrong, &Options);
  // warning@-1: 'FetchAndOrWrong' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void fetch_and_or_ok(void) {
  if ((__sync_fetch_and_or(&fetch_and_or_right, 1u) & 1u) == 0)
    MQTTClient_connect(FetchAndOrRight, &Options);
}

static MQTTClient TestAndSetWrong, TestAndSetRight;
static _Bool test_and_set_wrong, test_and_set_right;

void test_and_set_bad(void) {
  __atomic_clear(&test_and_set_wrong, __ATOMIC_SEQ_CST);
  if (!__atomic_test_and_set(&test_and_set_wrong, __ATOMIC_SEQ_CST))
    MQTTClient_connect(TestAndSetWrong, &Options);
  // warning@-1: 'TestAndSetWrong' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void test_and_set_ok(void) {
  if (!__atomic_test_and_set(&test_and_set_right, __ATOMIC_SEQ_CST))
    MQTTClient_connect(TestAndSetRight, &Options);
}

static MQTTClient FetchAddWrong, FetchAddRight;
static int fetch_add_wrong, fetch_add_right;

void fetch_add_bad(void) {
  if (__atomic_fetch_add(&fetch_add_wrong, 0, __ATOMIC_SEQ_CST) == 0)
    MQTTClient_connect(FetchAddWrong, &Options);
  // warning@-1: 'FetchAddWrong' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void fetch_add_ok(void) {
  if (__atomic_fetch_add(&fetch_add_right, 1, __ATOMIC_SEQ_CST) == 0)
    MQTTClient_connect(FetchAddRight, &Options);
}

static MQTTClient C11FetchAddWrong, C11FetchAddRight;
static atomic_int c11_fetch_add_wrong, c11_fetch_add_right;

void c11_fetch_add_bad(void) {
  if (atomic_fetch_add(&c11_fetch_add_wrong, 0) == 0)
    MQTTClient_connect(C11FetchAddWrong, &Options);
  // warning@-1: 'C11FetchAddWrong' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void c11_fetch_add_ok(void) {
  if (atomic_fetch_add(&c11_fetch_add_right, 1) == 0)
    MQTTClient_connect(C11FetchAddRight, &Options);
}

static MQTTClient C11FetchOrWrong, C11FetchOrRight;
static atomic_int c11_fetch_or_wrong, c11_fetch_or_right;

void c11_fetch_or_bad(void) {
  if ((atomic_fetch_or(&c11_fetch_or_wrong, 2) & 4) == 0)
    MQTTClient_connect(C11FetchOrWrong, &Options);
  // warning@-1: 'C11FetchOrWrong' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void c11_fetch_or_ok(void) {
  if ((atomic_fetch_or(&c11_fetch_or_right, 4) & 4) == 0)
    MQTTClient_connect(C11FetchOrRight, &Options);
}

static MQTTClient C11FlagWrong, C11FlagRight;
static atomic_flag c11_flag_wrong, c11_flag_right;

void c11_flag_bad(void) {
  atomic_flag_clear(&c11_flag_wrong);
  if (!atomic_flag_test_and_set(&c11_flag_wrong))
    MQTTClient_connect(C11FlagWrong, &Options);
  // warning@-1: 'C11FlagWrong' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void c11_flag_ok(void) {
  if (!atomic_flag_test_and_set(&c11_flag_right))
    MQTTClient_connect(C11FlagRight, &Options);
}

static MQTTClient StoredWrong, StoredRight;
static int stored_wrong, stored_right;

void store_and_load_bad(void) {
  int up;
  __atomic_load(&stored_wrong, &up, __ATOMIC_SEQ_CST);
  if (up)
    return;
  MQTTClient_connect(StoredWrong, &Options);
  // warning@-1: 'StoredWrong' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  __atomic_store_n(&stored_wrong, 0, __ATOMIC_SEQ_CST);
}

void store_and_load_ok(void) {
  int up;
  __atomic_load(&stored_right, &up, __ATOMIC_SEQ_CST);
  if (up)
    return;
  MQTTClient_connect(StoredRight, &Options);
  up = 1;
  __atomic_store(&stored_right, &up, __ATOMIC_SEQ_CST);
}
