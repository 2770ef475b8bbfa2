// Stand-in for mqtt/token.h 1.2: names and signatures only.
#ifndef __mqtt_token_h
#define __mqtt_token_h

#include <chrono>
#include <memory>

namespace mqtt {

class connect_response;

class token {
public:
  virtual ~token() {}
  virtual void wait();
  virtual bool try_wait();
  virtual bool wait_for(long timeout);
  template <class Clock, class Duration>
  bool wait_until(const std::chrono::time_point<Clock, Duration> &absTime);
  connect_response get_connect_response() const;
  bool is_complete() const;
};
using token_ptr = std::shared_ptr<token>;
using delivery_token_ptr = std::shared_ptr<token>;

} // namespace mqtt

#endif
