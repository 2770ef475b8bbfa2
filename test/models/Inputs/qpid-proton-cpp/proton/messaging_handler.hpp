// Stand-in for proton/messaging_handler.hpp 0.37: names and signatures only.
#ifndef PROTON_MESSAGING_HANDLER_HPP
#define PROTON_MESSAGING_HANDLER_HPP

#include "proton/container.hpp"

namespace proton {

class messaging_handler {
public:
  virtual ~messaging_handler();
  virtual void on_container_start(container &);
  virtual void on_transport_close(transport &);
  virtual void on_transport_error(transport &);
  virtual void on_connection_open(connection &);
  virtual void on_connection_close(connection &);
  virtual void on_connection_error(connection &);
};

} // namespace proton

#endif
