// RUN: %check %s
//===- structural-unknown.cpp - what may have closed them -------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
// Nothing is reported in this file but where a comment says so.
struct Url {
  const char *text;
};

class CloudLink {
public:
  CloudLink();
  CloudLink(CloudLink &&other) = default;
  CloudLink &operator=(CloudLink &&other) = default;
  ~CloudLink();
  bool connect();
  bool connect(const Url &url);
  void disconnect();
  bool isConnected() const;
  void reset();
  bool publish(const char *text);
  bool up = false;
};

class NumberClient {
public:
  int connect();
  void close();
};

class Throwing {
public:
  void work();
};

class HubConnection {
public:
  void open();
  void close();
};

void hand_over(CloudLink &link);
void hand_over_const(const CloudLink &link);
void unseen();

void handed(CloudLink &link) {
  link.connect();
  hand_over(link);
  link.connect();
}

void handed_const(CloudLink &link) {
  link.connect();
  hand_over_const(link);
  link.connect();
  // warning@-1: 'link' may already be connected here; it is opened again without a close
}

void handed_nothing(CloudLink &link) {
  link.connect();
  unseen();
  link.connect();
  // warning@-1: 'link' may already be connected here; it is opened again without a close
}

// Other methods of the class may close.
void other_method(CloudLink &link) {
  link.connect();
  link.reset();
  link.connect();
}
void tested_method(CloudLink &link) {
  link.connect();
  if (!link.publish("x"))
    link.connect();
}

// Zero may be success or failure.
void number_tested(NumberClient &client) {
  if (client.connect() != 0)
    client.connect();
}
void number_tested_otherwise(NumberClient &client) {
  if (!client.connect())
    client.connect();
}
void number_kept(NumberClient &client) {
  int result = client.connect();
  if (result < 0)
    client.connect();
}
void number_in_loop(NumberClient &client) {
  while (client.connect() != 1)
    ;
}

// Opened by exception or not at all.
void thrown(HubConnection &hub) {
  try {
    hub.open();
  } catch (...) {
    hub.open();
  }
}

// What the object says of itself is as new as the call.
void field(CloudLink &link) {
  link.up = false;
  link.connect();
  if (!link.isConnected() && !link.up)
    link.connect();
}

// A connection that is assigned.
void assigned() {
  CloudLink link;
  link.connect();
  link = CloudLink();
  link.connect();
}
void moved(CloudLink &link) {
  link.connect();
  CloudLink other(static_cast<CloudLink &&>(link));
  link.connect();
}

// Objects of their own.
void each() {
  for (int i = 0; i < 3; ++i) {
    CloudLink link;
    link.connect();
  }
}
void made_anew() {
  CloudLink *link = new CloudLink;
  link->connect();
  delete link;
  link = new CloudLink;
  link->connect();
  delete link;
}
void left_behind() {
  CloudLink *link = new CloudLink;
  link->connect();
  link = new CloudLink;
  link->connect();
}
void elements(CloudLink *links, int i, int j) {
  links[i].connect();
  links[j].connect();
}

// What comes from outside may be open or not.
void outside(CloudLink &link) { link.connect(); }

struct Device {
  CloudLink link;
  void start() { link.connect(); }
  void stop() { link.disconnect(); }
  void tick() { link.connect(); }
};
