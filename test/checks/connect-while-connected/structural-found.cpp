// RUN: %check %s
// RUN: %check %s -check=iot-*
//===- structural-found.cpp - clients by name and shape ---------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
struct Options {
  const char *host;
  int port;
};

class CloudLink {
public:
  CloudLink();
  ~CloudLink();
  bool connect();
  void disconnect();
  bool isConnected() const;
  void publish(const char *text);
};

class HubConnection {
public:
  void open(const Options &options);
  void close() noexcept;
  bool is_open() const noexcept;
};

namespace cloud {
class tcp_session {
public:
  int connect(const char *host, int port = 8883);
  void close();
  bool connected();
};
} // namespace cloud

class MQTTClient {
public:
  virtual ~MQTTClient();
  virtual bool Connect() = 0;
  virtual void Disconnect() = 0;
  virtual bool IsConnected() = 0;
};

// A base says how it closes; bodies that are in sight run.
class Closing {
public:
  void disconnect();
};
class telemetryclient : public Closing {
public:
  void connect() noexcept;
};

class AmqpClient {
public:
  enum class Result { Good, Bad };
  Result connect(Options options);
  void disconnect() { ++closes; }
  int closes = 0;
};

// 1
void twice_bad(CloudLink &link) {
  link.connect();
  link.connect();
  // warning@-1: 'link' may already be connected here; it is opened again without a close
}
void twice_right(CloudLink &link) {
  link.connect();
  link.disconnect();
  link.connect();
}

// 2
void outcome_bad(CloudLink &link) {
  if (link.connect())
    link.connect();
    // warning@-1: 'link' may already be connected here; it is opened again without a close
}
void outcome_right(CloudLink &link) {
  if (!link.connect())
    link.connect();
}

// 3
void guard_bad(CloudLink &link) {
  if (link.isConnected())
    link.connect();
    // warning@-1: 'link' may already be connected here; it is opened again without a close
}
void guard_right(CloudLink &link) {
  if (!link.isConnected())
    link.connect();
}

// 4
void void_result_bad(HubConnection *hub, const Options &options) {
  hub->open(options);
  hub->open(options);
  // warning@-1: 'hub' may already be connected here; it is opened again without a close
}
void void_result_right(HubConnection *hub, const Options &options) {
  hub->open(options);
  if (!hub->is_open())
    hub->open(options);
}

// 5
void local_bad() {
  HubConnection hub;
  hub.open({"broker.example", 8883});
  hub.open({"broker.example", 8883});
  // warning@-1: 'hub' may already be connected here; it is opened again without a close
}
void local_right() {
  HubConnection hub;
  hub.open({"broker.example", 8883});
  hub.close();
  hub.open({"broker.example", 8883});
}

// 6: a number that nobody reads
void number_bad(cloud::tcp_session &session) {
  session.connect("broker.example");
  (void)session.connect("broker.example");
  // warning@-1: 'session' may already be connected here; it is opened again without a close
}
void number_right(cloud::tcp_session &session) {
  session.connect("broker.example");
  session.close();
  (void)session.connect("broker.example");
}

// 7
void loop_bad(CloudLink &link, int times) {
  for (int i = 0; i < times; ++i)
    link.connect();
    // warning@-1: 'link' may already be connected here; it is opened again without a close
}
void loop_right(CloudLink &link, int times) {
  for (int i = 0; i < times && !link.connect(); ++i)
    ;
}

// 8: an interface
void interface_bad(MQTTClient &client) {
  client.Connect();
  client.Connect();
  // warning@-1: 'client' may already be connected here; it is opened again without a close
}
void interface_right(MQTTClient &client) {
  while (!client.Connect())
    ;
  client.Disconnect();
  client.Connect();
}

// 9: a base that closes
void base_bad(telemetryclient &client) {
  client.connect();
  client.connect();
  // warning@-1: 'client' may already be connected here; it is opened again without a close
}
void base_right(telemetryclient &client) {
  client.connect();
  client.disconnect();
  client.connect();
}

// 10: an enumeration, and a close in sight
void enumeration_bad(AmqpClient &client, Options options) {
  client.connect(options);
  client.connect(options);
  // warning@-1: 'client' may already be connected here; it is opened again without a close
}
void enumeration_right(AmqpClient &client, Options options) {
  client.connect(options);
  client.disconnect();
  client.connect(options);
}

// 11: a member
class Device {
public:
  void restart_bad() {
    start();
    link.connect();
    // warning@-1: 'link' may already be connected here; it is opened again without a close
  }
  void restart_right() {
    start();
    link.disconnect();
    link.connect();
  }

private:
  void start() { link.connect(); }
  CloudLink link;
};

// 12: a flag
static bool up;
void flag_bad(CloudLink &link) {
  up = link.connect();
  if (up)
    link.connect();
    // warning@-1: 'link' may already be connected here; it is opened again without a close
}
void flag_right(CloudLink &link) {
  up = link.connect();
  if (!up)
    link.connect();
}

// 13: through a helper
static void ensure(CloudLink *link) { link->connect(); }
void helper_bad(CloudLink *link) {
  ensure(link);
  link->connect();
  // warning@-1: 'link' may already be connected here; it is opened again without a close
}
void helper_right(CloudLink *link) {
  ensure(link);
  link->disconnect();
  link->connect();
}

// 14: two of them
void two_bad(CloudLink &one, CloudLink &other) {
  one.connect();
  other.connect();
  one.connect();
  // warning@-1: 'one' may already be connected here; it is opened again without a close
}
void two_right(CloudLink &one, CloudLink &other) {
  one.connect();
  other.connect();
}

// 15: made new
void made_bad() {
  CloudLink *link = new CloudLink;
  link->connect();
  link->connect();
  // warning@-1: 'link' may already be connected here; it is opened again without a close
  delete link;
}
void made_right() {
  for (int i = 0; i < 2; ++i) {
    CloudLink link;
    link.connect();
  }
}

// 16: a failed open may have left the open one alone or not
void failed_again(CloudLink &link) {
  link.connect();
  if (!link.connect())
    // warning@-1: 'link' may already be connected here; it is opened again without a close
    link.connect();
}

// 17: used in between
void used_bad(CloudLink &link) {
  link.connect();
  link.publish("text");
  link.connect();
  // warning@-1: 'link' may already be connected here; it is opened again without a close
}
void used_right(CloudLink &link) {
  link.connect();
  link.publish("text");
  link.disconnect();
  link.connect();
}

// Entered again: no claim without a model.
CloudLink station;
void tick() { station.connect(); }
