// RUN: %check %s -check=iot-unguarded-connect
//===- paho-captured-self.cpp - Lambdas that keep an owner ------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

#include <functional>
#include <memory>

void every(std::function<void()> Run);

static MQTTClient_connectOptions Options = MQTTClient_connectOptions_initializer;

class Watched : public std::enable_shared_from_this<Watched> {
  MQTTClient Client;

public:
  void arm() {
    std::weak_ptr<Watched> Weak = shared_from_this();
    every([Weak] {
      if (auto Self = Weak.lock())
        Self->beat();
    });
  }

private:
  void beat() {
    MQTTClient_connect(Client, &Options);
    // warning@-1: 'Client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }
};

class WatchedFlagged : public std::enable_shared_from_this<WatchedFlagged> {
  MQTTClient Client;
  bool Up = false;

public:
  void arm() {
    std::weak_ptr<WatchedFlagged> Weak = shared_from_this();
    every([Weak] {
      if (auto Self = Weak.lock())
        Self->beat();
    });
  }

private:
  void beat() {
    if (!Up)
      Up = MQTTClient_connect(Client, &Options) == 0;
  }
};

class Weak : public std::enable_shared_from_this<Weak> {
  MQTTClient Client;

public:
  void arm() {
    every([Weak = weak_from_this()] {
      if (auto Self = Weak.lock())
        Self->beat();
    });
  }

private:
  void beat() {
    MQTTClient_connect(Client, &Options);
    // warning@-1: 'Client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }
};

class WeakFlagged : public std::enable_shared_from_this<WeakFlagged> {
  MQTTClient Client;
  bool Up = false;

public:
  void arm() {
    every([Weak = weak_from_this()] {
      if (auto Self = Weak.lock())
        Self->beat();
    });
  }

private:
  void beat() {
    if (!Up)
      Up = MQTTClient_connect(Client, &Options) == 0;
  }
};

class Owned : public std::enable_shared_from_this<Owned> {
  MQTTClient Client;

public:
  void arm() {
    auto Self = shared_from_this();
    every([Self] { Self->beat(); });
  }

private:
  void beat() {
    MQTTClient_connect(Client, &Options);
    // warning@-1: 'Client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }
};

class OwnedFlagged : public std::enable_shared_from_this<OwnedFlagged> {
  MQTTClient Client;
  bool Up = false;

public:
  void arm() {
    auto Self = shared_from_this();
    every([Self] { Self->beat(); });
  }

private:
  void beat() {
    if (!Up)
      Up = MQTTClient_connect(Client, &Options) == 0;
  }
};

class Named : public std::enable_shared_from_this<Named> {
  MQTTClient Client;

public:
  void arm() {
    Named *Self = this;
    every([Self] { Self->beat(); });
  }

private:
  void beat() {
    MQTTClient_connect(Client, &Options);
    // warning@-1: 'Client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }
};

class NamedFlagged : public std::enable_shared_from_this<NamedFlagged> {
  MQTTClient Client;
  bool Up = false;

public:
  void arm() {
    NamedFlagged *Self = this;
    every([Self] { Self->beat(); });
  }

private:
  void beat() {
    if (!Up)
      Up = MQTTClient_connect(Client, &Options) == 0;
  }
};

class Referred : public std::enable_shared_from_this<Referred> {
  MQTTClient Client;

public:
  void arm() {
    auto &Self = *this;
    every([&Self] { Self.beat(); });
  }

private:
  void beat() {
    MQTTClient_connect(Client, &Options);
    // warning@-1: 'Client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }
};

class ReferredFlagged : public std::enable_shared_from_this<ReferredFlagged> {
  MQTTClient Client;
  bool Up = false;

public:
  void arm() {
    auto &Self = *this;
    every([&Self] { Self.beat(); });
  }

private:
  void beat() {
    if (!Up)
      Up = MQTTClient_connect(Client, &Options) == 0;
  }
};
