// Stand-in for proton/connection.hpp 0.37: names and signatures only.
#ifndef PROTON_CONNECTION_HPP
#define PROTON_CONNECTION_HPP

#include "proton/connection_options.hpp"

namespace proton {

class transport;

class session {
public:
  void open();
};
class sender {
public:
  void close();
};
class receiver {
public:
  void close();
};

class connection {
public:
  connection() : object_(nullptr) {}
  bool active() const;
  bool closed() const;
  void open();
  void open(const connection_options &);
  void close();
  session open_session();
  session default_session();
  sender open_sender(const std::string &addr);
  receiver open_receiver(const std::string &addr);
  bool reconnected() const;

private:
  void *object_;
};

} // namespace proton

#endif
