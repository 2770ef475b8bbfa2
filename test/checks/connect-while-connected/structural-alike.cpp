// RUN: %check %s -check=iot-*
//===- structural-alike.cpp - look like clients, and are not ----*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
// Each is opened twice in a row, and none is reported.

// What a class in this file has unless it says otherwise.
#define CONNECTS                                                                                   \
  bool connect();                                                                                  \
  void disconnect();                                                                               \
  bool isConnected() const;
#define OPENS                                                                                      \
  bool open(const char *name);                                                                     \
  void close();                                                                                    \
  bool is_open() const;
#define CONNECT_TWICE(Type)                                                                        \
  void twice(Type &it) {                                                                           \
    it.connect();                                                                                  \
    it.connect();                                                                                  \
  }
#define OPEN_TWICE(Type)                                                                           \
  void twice(Type &it) {                                                                           \
    it.open("a");                                                                                  \
    it.open("a");                                                                                  \
  }

// Names that say something else: 1 to 8.
struct fstream { OPENS };
OPEN_TWICE(fstream)
struct LogFile { OPENS };
OPEN_TWICE(LogFile)
struct Valve { OPENS };
OPEN_TWICE(Valve)
struct BlinkLed { OPENS };
OPEN_TWICE(BlinkLed)
struct LinkedList { OPENS };
OPEN_TWICE(LinkedList)
struct Gateway { CONNECTS };
CONNECT_TWICE(Gateway)
struct Socket { CONNECTS };
CONNECT_TWICE(Socket)
struct Uplinks { CONNECTS };
CONNECT_TWICE(Uplinks)

// Databases: 9 to 14.
namespace nanodbc {
struct connection {
  void connect(const char *source, long timeout = 0);
  void disconnect();
  bool connected() const;
  const char *dbms_name() const;
  int transactions() const;
};
} // namespace nanodbc
void twice(nanodbc::connection &it) {
  it.connect("a");
  it.connect("a");
}
namespace soci {
struct session { OPENS };
} // namespace soci
OPEN_TWICE(soci::session)
struct SqliteConnection { OPENS };
OPEN_TWICE(SqliteConnection)
struct MySQLSession { CONNECTS };
CONNECT_TWICE(MySQLSession)
struct Store { // no word
  OPENS
};
OPEN_TWICE(Store)
struct PlainSession {
  OPENS
  void commit();
};
OPEN_TWICE(PlainSession)

// Signals and slots: 15 to 19.
template <typename... Parameters> struct SignalLink {
  template <typename Slot> bool connect(Slot slot);
  void disconnect();
};
void slot();
void twice(SignalLink<int> &it) {
  it.connect(slot);
  it.connect(slot);
}
namespace signals2 {
struct connection { CONNECTS };
} // namespace signals2
CONNECT_TWICE(signals2::connection)
struct SlotConnection { CONNECTS };
CONNECT_TWICE(SlotConnection)
struct ActionLink {
  template <typename Function> void connect(Function function);
  void disconnect();
};
void twice(ActionLink &it) {
  it.connect(slot);
  it.connect(slot);
}
struct PlainLink {
  void connect(void (*function)());
  void disconnect();
};
void twice(PlainLink &it) {
  it.connect(slot);
  it.connect(slot);
}

// Objects of a framework that joins others: 20 to 23.
struct QObject {
  static bool connect(const QObject *from, const char *signal, const QObject *to, const char *slot);
  static bool disconnect(const QObject *from, const char *signal);
};
struct QtClient : QObject {};
void twice(QtClient &it) {
  it.connect(&it, "a", &it, "b");
  it.connect(&it, "a", &it, "b");
}
struct Node;
struct EdgeLink {
  void connect(Node &from, Node &to);
  void disconnect();
};
void twice(EdgeLink &it, Node &from, Node &to) {
  it.connect(from, to);
  it.connect(from, to);
}
struct HyperLink { OPENS };
OPEN_TWICE(HyperLink)
struct SymLink { OPENS };
OPEN_TWICE(SymLink)

// Sockets and requests of frameworks: 24 to 29.
struct ClientSocket { CONNECTS };
CONNECT_TWICE(ClientSocket)
namespace asio {
struct client_link { CONNECTS };
} // namespace asio
CONNECT_TWICE(asio::client_link)
struct ACE_Client { CONNECTS };
CONNECT_TWICE(ACE_Client)
struct HTTPClientSession { CONNECTS };
CONNECT_TWICE(HTTPClientSession)
struct FtpClient { OPENS };
OPEN_TWICE(FtpClient)
namespace Poco {
struct ClientSession { OPENS };
} // namespace Poco
OPEN_TWICE(Poco::ClientSession)

// Buses and radios: 30 to 34.
struct SerialLink { OPENS };
OPEN_TWICE(SerialLink)
struct NimBLEClient { CONNECTS };
CONNECT_TWICE(NimBLEClient)
struct GattConnection { CONNECTS };
CONNECT_TWICE(GattConnection)
struct UsbSession { OPENS };
OPEN_TWICE(UsbSession)
struct WiFiConnection { CONNECTS };
CONNECT_TWICE(WiFiConnection)

// People, media, desktop: 35 to 38.
struct UserSession { OPENS };
OPEN_TWICE(UserSession)
struct AudioSession { OPENS };
OPEN_TWICE(AudioSession)
struct DBusConnection { OPENS };
OPEN_TWICE(DBusConnection)
struct ConnectionPool { OPENS };
OPEN_TWICE(ConnectionPool)

// Many connections in one object: 39 to 43.
struct SwarmClient {
  bool connect(int peer);
  void disconnect(int peer);
};
void twice(SwarmClient &it) {
  it.connect(1);
  it.connect(2);
}
struct RemoteClient {
  int open(const char *path);
  void close(int handle);
};
OPEN_TWICE(RemoteClient)
struct PeerClient {
  bool connect(const char *peer);
  void disconnect();
  bool isConnected(const char *peer) const;
};
void twice(PeerClient &it) {
  it.connect("a");
  it.connect("b");
}
struct Channel;
struct ChannelClient {
  Channel *open(const char *name);
  void close();
};
OPEN_TWICE(ChannelClient)
struct StaticLink {
  static bool connect();
  static void disconnect();
};
CONNECT_TWICE(StaticLink)

// Two layers, one way only, hidden, deleted: 44 to 47.
struct LayeredClient {
  bool open();
  bool connect();
  void close();
};
void layers(LayeredClient &it) {
  it.open();
  it.connect();
}
struct OneWayLink {
  bool connect();
  bool isConnected() const;
};
CONNECT_TWICE(OneWayLink)
class HiddenClient {
  bool connect();

public:
  void disconnect();
  void again() {
    connect();
    connect();
  }
};
struct NoClient {
  bool connect() const;
  void disconnect() const;
};
CONNECT_TWICE(NoClient)

// Bodies in sight, which know better: 48 to 51.
struct GuardingClient {
  bool connect() {
    if (!up)
      up = start();
    return up;
  }
  void disconnect() { up = false; }
  bool start();
  bool up = false;
};
CONNECT_TWICE(GuardingClient)
struct BaseClient {
  virtual bool connect();
  virtual void disconnect();
};
struct PatientClient : BaseClient {
  bool connect() override { return true; }
};
CONNECT_TWICE(BaseClient)
struct MockClient { CONNECTS };
CONNECT_TWICE(MockClient)
template <typename Transport> struct TypedClient { CONNECTS };
CONNECT_TWICE(TypedClient<int>)
