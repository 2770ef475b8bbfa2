// RUN: %check %s -check=iot-unguarded-connect
//===- mosq-flags.c - Flags and states between runs ---------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

extern void lock(void);
extern void unlock(void);
extern bool save_session(void);
extern unsigned long now(void);

static struct mosquitto *Log;
static struct mosquitto *Trace;
static bool LogUp;
static bool TraceUp;

bool log_start_bad(void) {
  if (LogUp)
    return true;
  LogUp = true;
  if (mosquitto_connect(Log, "host", 1883, 60) != MOSQ_ERR_SUCCESS) {
    // warning@-1: 'Log' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
    LogUp = false;
    return false;
  }
  if (!save_session()) {
    LogUp = false;
    return false;
  }
  return true;
}

bool trace_start_ok(void) {
  if (TraceUp)
    return true;
  TraceUp = true;
  if (mosquitto_connect(Trace, "host", 1883, 60) != MOSQ_ERR_SUCCESS) {
    TraceUp = false;
    return false;
  }
  if (!save_session()) {
    mosquitto_disconnect(Trace);
    TraceUp = false;
    return false;
  }
  return true;
}

static struct mosquitto *Unlocked;
static struct mosquitto *Locked;
static bool LockedUp;

void locked_without_flag_bad(void) {
  lock();
  mosquitto_connect(Unlocked, "host", 1883, 60);
  // warning@-1: 'Unlocked' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  unlock();
}

void locked_with_flag_ok(void) {
  lock();
  if (!LockedUp && mosquitto_connect(Locked, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    LockedUp = true;
  unlock();
}

static struct mosquitto *Timed;
static struct mosquitto *TimedUp;
static unsigned long TimedLast;
static unsigned long TimedUpLast;
static bool TimedUpFlag;

void time_is_no_guard_bad(void) {
  if (now() - TimedLast < 30)
    return;
  TimedLast = now();
  mosquitto_connect(Timed, "host", 1883, 60);
  // warning@-1: 'Timed' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void time_and_flag_ok(void) {
  if (TimedUpFlag || now() - TimedUpLast < 30)
    return;
  TimedUpLast = now();
  if (mosquitto_connect(TimedUp, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    TimedUpFlag = true;
}

enum state { OFF, OPENING, ON };

static struct mosquitto *Racing;
static struct mosquitto *Waiting;
static enum state RacingState;
static enum state WaitingState;

void asks_only_for_on_bad(void) {
  if (RacingState == ON)
    return;
  if (mosquitto_connect_async(Racing, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    // warning@-1: 'Racing' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
    RacingState = OPENING;
}

void asks_for_opening_too_ok(void) {
  if (WaitingState == ON || WaitingState == OPENING)
    return;
  if (mosquitto_connect_async(Waiting, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    WaitingState = OPENING;
}

static struct mosquitto *Unordered;
static struct mosquitto *Ordered;
static enum state UnorderedState;
static enum state OrderedState;

void ordered_too_late_bad(void) {
  if (UnorderedState < ON && mosquitto_connect_async(Unordered, "host", 1883, 60) == 0)
    // warning@-1: 'Unordered' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
    UnorderedState = OPENING;
}

void ordered_in_time_ok(void) {
  if (OrderedState < OPENING && mosquitto_connect_async(Ordered, "host", 1883, 60) == 0)
    OrderedState = OPENING;
}

struct device {
  struct mosquitto *mosq;
  bool online;
  bool enabled;
};

static struct device Careless;
static struct device Careful;

void careless_enable_bad(void) {
  if (!Careless.online && mosquitto_connect(Careless.mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    // warning@-1: 'Careless.mosq' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
    Careless.enabled = true;
}

void careful_enable_ok(void) {
  if (!Careful.online && mosquitto_connect(Careful.mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    Careful.online = true;
  Careful.enabled = true;
}

static struct mosquitto *Toggled;
static struct mosquitto *Switched;
static bool ToggledOn;
static bool SwitchedOn;

void toggle_bad(void) {
  ToggledOn = !ToggledOn;
  if (ToggledOn)
    mosquitto_connect(Toggled, "host", 1883, 60);
  // warning@-1: 'Toggled' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void toggle_ok(void) {
  SwitchedOn = !SwitchedOn;
  if (SwitchedOn)
    mosquitto_connect(Switched, "host", 1883, 60);
  else
    mosquitto_disconnect(Switched);
}

static struct mosquitto *Paused;
static struct mosquitto *Stopped;
static bool PausedUp;
static bool StoppedUp;

void paused_run_bad(bool on) {
  if (on && !PausedUp) {
    PausedUp = mosquitto_connect(Paused, "host", 1883, 60) == MOSQ_ERR_SUCCESS;
    // warning@-1: 'Paused' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  } else if (!on && PausedUp) {
    mosquitto_publish(Paused, NULL, "t", 1, "off", 0, false);
    PausedUp = false;
  }
}

void stopped_run_ok(bool on) {
  if (on && !StoppedUp) {
    StoppedUp = mosquitto_connect(Stopped, "host", 1883, 60) == MOSQ_ERR_SUCCESS;
  } else if (!on && StoppedUp) {
    mosquitto_publish(Stopped, NULL, "t", 1, "off", 0, false);
    mosquitto_disconnect(Stopped);
    StoppedUp = false;
  }
}
