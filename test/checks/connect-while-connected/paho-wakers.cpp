// RUN: %check %s -check=iot-connect-while-connected
//===- paho-wakers.cpp - What another thread does while one waits -----------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTAsync.h"
#include "MQTTClient.h"

#include <condition_variable>
#include <mutex>
#include <pthread.h>
#include <thread>

// A wait ends because another thread lets it go on, with what that thread has set.
class WorkerBad {
  MQTTClient client;
  std::mutex mutex;
  std::condition_variable changed;
  bool wanted = false, ended = false;
  std::thread thread;

public:
  explicit WorkerBad(MQTTClient c) : client(c), thread([this] { run(); }) {}
  ~WorkerBad() {
    ended = true;
    changed.notify_all();
    thread.join();
  }
  void request() {
    {
      std::lock_guard<std::mutex> lock(mutex);
      wanted = true;
    }
    changed.notify_all();
  }

private:
  void run() {
    std::unique_lock<std::mutex> lock(mutex);
    for (;;) {
      changed.wait(lock, [this] { return wanted || ended; });
      if (ended)
        break;
      wanted = false;
      MQTTClient_connect(client, 0);
      // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    }
  }
};

class WorkerOk {
  MQTTClient client;
  std::mutex mutex;
  std::condition_variable changed;
  bool wanted = false, ended = false, up = false;
  std::thread thread;

public:
  explicit WorkerOk(MQTTClient c) : client(c), thread([this] { run(); }) {}
  ~WorkerOk() {
    ended = true;
    changed.notify_all();
    thread.join();
  }
  void request() {
    {
      std::lock_guard<std::mutex> lock(mutex);
      wanted = true;
    }
    changed.notify_all();
  }

private:
  void run() {
    std::unique_lock<std::mutex> lock(mutex);
    for (;;) {
      changed.wait(lock, [this] { return wanted || ended; });
      if (ended)
        break;
      wanted = false;
      if (!up)
        up = MQTTClient_connect(client, 0) == MQTTCLIENT_SUCCESS;
    }
  }
};

static pthread_mutex_t Mutex;
static pthread_cond_t Changed;
static MQTTClient Client;
static int Wanted, Idle;

// A helper of the thread itself runs only where it calls it.
static void tell_idle(int idle) {
  Idle = idle;
  pthread_cond_broadcast(&Changed);
}

static void *work_bad(void *) {
  pthread_mutex_lock(&Mutex);
  for (;;) {
    while (!Wanted)
      pthread_cond_wait(&Changed, &Mutex);
    Wanted = 0;
    MQTTClient_connect(Client, 0);
    // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

static void *work_ok(void *) {
  pthread_mutex_lock(&Mutex);
  tell_idle(1);
  while (Idle)
    pthread_cond_wait(&Changed, &Mutex);
  MQTTClient_connect(Client, 0);
  for (;;) {
    tell_idle(0);
    pthread_cond_wait(&Changed, &Mutex);
    if (Idle)
      MQTTClient_connect(Client, 0);
  }
}

static void request(void) {
  pthread_mutex_lock(&Mutex);
  Wanted = 1;
  pthread_cond_signal(&Changed);
  pthread_mutex_unlock(&Mutex);
}

int main() {
  pthread_t threads[2];
  pthread_create(&threads[0], 0, work_bad, 0);
  pthread_create(&threads[1], 0, work_ok, 0);
  for (;;)
    request();
}

// Who is called by callbacks alone runs with what they say, whatever else it wakes.
namespace {
class Told {
  enum Outcome { Pending, Up, Failed };
  MQTTAsync link = nullptr;
  std::mutex mutex;
  std::condition_variable changed;
  Outcome outcome = Pending;

  void settle(Outcome now) {
    std::lock_guard<std::mutex> lock(mutex);
    outcome = now;
    changed.notify_all();
  }
  static void up(void *self, MQTTAsync_successData *) { static_cast<Told *>(self)->settle(Up); }
  static void failed(void *self, MQTTAsync_failureData *) {
    static_cast<Told *>(self)->settle(Failed);
  }

public:
  Told() { MQTTAsync_create(&link, "tcp://hub.example", "dev1", 1, nullptr); }
  void open() {
    for (;;) {
      outcome = Pending;
      MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;
      options.onSuccess = up;
      options.onFailure = failed;
      options.context = this;
      if (MQTTAsync_connect(link, &options) != MQTTASYNC_SUCCESS)
        return;
      std::unique_lock<std::mutex> lock(mutex);
      changed.wait(lock, [this] { return outcome != Pending; });
      if (outcome == Up)
        return;
    }
  }
};

void open_once() {
  Told told;
  told.open();
}
} // namespace
