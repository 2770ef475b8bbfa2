// Stand-in for mqtt/connect_options.h 1.2: names and signatures only.
#ifndef __mqtt_connect_options_h
#define __mqtt_connect_options_h

#include <chrono>

namespace mqtt {

class connect_options {
public:
  connect_options();
  void set_automatic_reconnect(bool on);
  void set_automatic_reconnect(int minRetryInterval, int maxRetryInterval);

private:
  int opts_;
};

class connect_options_builder {
public:
  connect_options_builder();
  connect_options_builder &automatic_reconnect(bool on = true);
  template <class Rep1, class Period1, class Rep2, class Period2>
  connect_options_builder &
  automatic_reconnect(const std::chrono::duration<Rep1, Period1> &minRetryInterval,
                      const std::chrono::duration<Rep2, Period2> &) {
    return automatic_reconnect(minRetryInterval.count() != 0);
  }
  connect_options finalize();
};

} // namespace mqtt

#endif
