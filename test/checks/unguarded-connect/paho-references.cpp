// RUN: %check %s -check=iot-unguarded-connect
//===- paho-references.cpp - Flags that are written by reference *- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

#include <functional>
#include <tuple>
#include <utility>

static MQTTClient_connectOptions Options = MQTTClient_connectOptions_initializer;

// A helper is handed the flag.
static void clearHelper(bool &Flag) { Flag = false; }
static MQTTClient Helper;
static bool HelperUp;
void openHelper_bad() {
  if (!HelperUp)
    HelperUp = MQTTClient_connect(Helper, &Options) == 0;
  // warning@-1: 'Helper' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}
void resetHelper() {
  clearHelper(HelperUp);
}

static MQTTClient HelperClosed;
static bool HelperClosedUp;
void openHelperClosed_ok() {
  if (!HelperClosedUp)
    HelperClosedUp = MQTTClient_connect(HelperClosed, &Options) == 0;
}
void resetHelperClosed() {
  MQTTClient_disconnect(HelperClosed, 10);
  clearHelper(HelperClosedUp);
}

// A reference names it.
static MQTTClient Named;
static bool NamedUp;
void openNamed_bad() {
  if (!NamedUp)
    NamedUp = MQTTClient_connect(Named, &Options) == 0;
  // warning@-1: 'Named' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}
void resetNamed() {
  bool &Flag = NamedUp;
  Flag = false;
}

static MQTTClient NamedClosed;
static bool NamedClosedUp;
void openNamedClosed_ok() {
  if (!NamedClosedUp)
    NamedClosedUp = MQTTClient_connect(NamedClosed, &Options) == 0;
}
void resetNamedClosed() {
  MQTTClient_disconnect(NamedClosed, 10);
  bool &Flag = NamedClosedUp;
  Flag = false;
}

static MQTTClient Exchanged;
static bool ExchangedUp;
void openExchanged_bad() {
  if (!ExchangedUp)
    ExchangedUp = MQTTClient_connect(Exchanged, &Options) == 0;
  // warning@-1: 'Exchanged' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}
void resetExchanged() {
  std::exchange(ExchangedUp, false);
}

static MQTTClient ExchangedClosed;
static bool ExchangedClosedUp;
void openExchangedClosed_ok() {
  if (!ExchangedClosedUp)
    ExchangedClosedUp = MQTTClient_connect(ExchangedClosed, &Options) == 0;
}
void resetExchangedClosed() {
  MQTTClient_disconnect(ExchangedClosed, 10);
  std::exchange(ExchangedClosedUp, false);
}

static MQTTClient Swapped;
static bool SwappedUp;
void openSwapped_bad() {
  if (!SwappedUp)
    SwappedUp = MQTTClient_connect(Swapped, &Options) == 0;
  // warning@-1: 'Swapped' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}
void resetSwapped() {
  bool Off = false;
  std::swap(SwappedUp, Off);
}

static MQTTClient SwappedClosed;
static bool SwappedClosedUp;
void openSwappedClosed_ok() {
  if (!SwappedClosedUp)
    SwappedClosedUp = MQTTClient_connect(SwappedClosed, &Options) == 0;
}
void resetSwappedClosed() {
  MQTTClient_disconnect(SwappedClosed, 10);
  bool Off = false;
  std::swap(SwappedClosedUp, Off);
}

static MQTTClient Tied;
static bool TiedUp;
void openTied_bad() {
  if (!TiedUp)
    TiedUp = MQTTClient_connect(Tied, &Options) == 0;
  // warning@-1: 'Tied' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}
void resetTied() {
  int Rest = 0;
  std::tie(TiedUp, Rest) = std::make_pair(false, 1);
}

static MQTTClient TiedClosed;
static bool TiedClosedUp;
void openTiedClosed_ok() {
  if (!TiedClosedUp)
    TiedClosedUp = MQTTClient_connect(TiedClosed, &Options) == 0;
}
void resetTiedClosed() {
  MQTTClient_disconnect(TiedClosed, 10);
  int Rest = 0;
  std::tie(TiedClosedUp, Rest) = std::make_pair(false, 1);
}

static MQTTClient Captured;
static bool CapturedUp;
void openCaptured_bad() {
  if (!CapturedUp)
    CapturedUp = MQTTClient_connect(Captured, &Options) == 0;
  // warning@-1: 'Captured' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}
void resetCaptured() {
  [&Flag = CapturedUp] { Flag = false; }();
}

static MQTTClient CapturedClosed;
static bool CapturedClosedUp;
void openCapturedClosed_ok() {
  if (!CapturedClosedUp)
    CapturedClosedUp = MQTTClient_connect(CapturedClosed, &Options) == 0;
}
void resetCapturedClosed() {
  MQTTClient_disconnect(CapturedClosed, 10);
  [&Flag = CapturedClosedUp] { Flag = false; }();
}

struct Guard { bool &Flag; ~Guard() { Flag = false; } };
static MQTTClient Guarded;
static bool GuardedUp;
void openGuarded_bad() {
  if (!GuardedUp)
    GuardedUp = MQTTClient_connect(Guarded, &Options) == 0;
  // warning@-1: 'Guarded' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}
void resetGuarded() {
  Guard Ends{GuardedUp};
}

static MQTTClient GuardedClosed;
static bool GuardedClosedUp;
void openGuardedClosed_ok() {
  if (!GuardedClosedUp)
    GuardedClosedUp = MQTTClient_connect(GuardedClosed, &Options) == 0;
}
void resetGuardedClosed() {
  MQTTClient_disconnect(GuardedClosed, 10);
  Guard Ends{GuardedClosedUp};
}

struct Clear { Clear(bool &Flag) { Flag = false; } };
static MQTTClient Made;
static bool MadeUp;
void openMade_bad() {
  if (!MadeUp)
    MadeUp = MQTTClient_connect(Made, &Options) == 0;
  // warning@-1: 'Made' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}
void resetMade() {
  Clear Now(MadeUp);
}

static MQTTClient MadeClosed;
static bool MadeClosedUp;
void openMadeClosed_ok() {
  if (!MadeClosedUp)
    MadeClosedUp = MQTTClient_connect(MadeClosed, &Options) == 0;
}
void resetMadeClosed() {
  MQTTClient_disconnect(MadeClosed, 10);
  Clear Now(MadeClosedUp);
}

// The flag is behind a function.
static MQTTClient Hidden;
static bool &upHidden() {
  static bool Up = false;
  return Up;
}
void openHidden_bad() {
  if (!upHidden())
    upHidden() = MQTTClient_connect(Hidden, &Options) == 0;
  // warning@-1: 'Hidden' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}
void resetHidden() {
  upHidden() = false;
}

static MQTTClient HiddenClosed;
static bool &upHiddenClosed() {
  static bool Up = false;
  return Up;
}
void openHiddenClosed_ok() {
  if (!upHiddenClosed())
    upHiddenClosed() = MQTTClient_connect(HiddenClosed, &Options) == 0;
}
void resetHiddenClosed() {
  MQTTClient_disconnect(HiddenClosed, 10);
  upHiddenClosed() = false;
}

// A function asks for the flag.
static MQTTClient Asked;
static bool AskedUp;
static bool isAsked() { return AskedUp; }
void openAsked_bad() {
  if (!isAsked())
    AskedUp = MQTTClient_connect(Asked, &Options) == 0;
  // warning@-1: 'Asked' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}
void resetAsked() {
  AskedUp = false;
}

static MQTTClient AskedClosed;
static bool AskedClosedUp;
static bool isAskedClosed() { return AskedClosedUp; }
void openAskedClosed_ok() {
  if (!isAskedClosed())
    AskedClosedUp = MQTTClient_connect(AskedClosed, &Options) == 0;
}
void resetAskedClosed() {
  MQTTClient_disconnect(AskedClosed, 10);
  AskedClosedUp = false;
}

// The whole object is replaced.
struct Replaced {
  MQTTClient Client;
  struct Session {
    bool Up = false;
    void clear() { *this = Session(); }
  } Now;
  void open_bad() {
    if (!Now.Up)
      Now.Up = MQTTClient_connect(Client, &Options) == 0;
    // warning@-1: 'Client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }
  void reset() {
    Now.clear();
  }
};

struct ReplacedClosed {
  MQTTClient Client;
  struct Session {
    bool Up = false;
    void clear() { *this = Session(); }
  } Now;
  void open_ok() {
    if (!Now.Up)
      Now.Up = MQTTClient_connect(Client, &Options) == 0;
  }
  void reset() {
    MQTTClient_disconnect(Client, 10);
    Now.clear();
  }
};
