// Stand-in for mqtt/callback.h 1.2: names and signatures only.
#ifndef __mqtt_callback_h
#define __mqtt_callback_h

#include <functional>
#include <memory>
#include <string>

namespace mqtt {

using string = std::string;
class message;
using const_message_ptr = std::shared_ptr<const message>;
class properties;
class connect_data;
enum ReasonCode : int;

class callback {
public:
  virtual ~callback() {}
  virtual void connected(const string &) {}
  virtual void connection_lost(const string &) {}
  virtual void message_arrived(const_message_ptr) {}
};

} // namespace mqtt

#endif
