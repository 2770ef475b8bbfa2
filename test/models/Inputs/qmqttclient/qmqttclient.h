// Stand-in for qmqttclient.h of Qt MQTT 6.9: names, values and signatures only.
#ifndef QMQTTCLIENT_H
#define QMQTTCLIENT_H

#define Q_OBJECT
#define Q_SIGNALS public

class QString {
public:
  QString(const char *Text);
  QString(const QString &Other);
  ~QString();
};

class QMetaObject {
public:
  class Connection {
  public:
    Connection();
    ~Connection();
  };
};

class QObject {
public:
  virtual ~QObject();
  template <typename Func1, typename Func2>
  static QMetaObject::Connection connect(const QObject *, Func1, Func2 &&) {
    return QMetaObject::Connection();
  }
  template <typename Func1, typename Func2>
  static QMetaObject::Connection connect(const QObject *, Func1, const QObject *, Func2 &&) {
    return QMetaObject::Connection();
  }
};

class QSslConfiguration;
class QMqttTopicName;
class QMqttTopicFilter;
class QMqttSubscription;
class QByteArray;

class QMqttClient : public QObject {
  Q_OBJECT
public:
  enum ClientState { Disconnected = 0, Connecting, Connected };
  enum ClientError { NoError = 0, InvalidProtocolVersion = 1, ServerUnavailable = 3 };

  explicit QMqttClient(QObject *parent = nullptr);
  ~QMqttClient() override;
  void setHostname(const QString &hostname);
  void setClientId(const QString &clientId);
  ClientState state() const;
  ClientError error() const;
  QMqttSubscription *subscribe(const QMqttTopicFilter &topic, unsigned char qos = 0);
  void unsubscribe(const QMqttTopicFilter &topic);
  int publish(const QMqttTopicName &topic, const QByteArray &message, unsigned char qos = 0,
              bool retain = false);
  bool requestPing();
  void connectToHost();
  void connectToHostEncrypted(const QSslConfiguration &conf);
  void disconnectFromHost();

Q_SIGNALS:
  void connected();
  void disconnected();
  void stateChanged(ClientState state);
};

#endif
