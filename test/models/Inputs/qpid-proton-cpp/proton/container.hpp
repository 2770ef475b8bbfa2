// Stand-in for proton/container.hpp 0.37: names and signatures only.
#ifndef PROTON_CONTAINER_HPP
#define PROTON_CONTAINER_HPP

#include "proton/connection.hpp"

namespace proton {

class messaging_handler;

template <class T> class returned {
public:
  returned(const returned &);
  operator T() const;

private:
  void *ptr_;
};

class container {
public:
  explicit container(messaging_handler &handler);
  returned<connection> connect(const std::string &conn_url, const connection_options &conn_opts);
  returned<connection> connect(const std::string &conn_url);
  returned<connection> connect();
  returned<sender> open_sender(const std::string &addr_url);
  returned<receiver> open_receiver(const std::string &addr_url);
};

} // namespace proton

#endif
