// Stand-in for mqtt/iaction_listener.h 1.2: names and signatures only.
#ifndef __mqtt_iaction_listener_h
#define __mqtt_iaction_listener_h

namespace mqtt {

class token;

class iaction_listener {
public:
  virtual ~iaction_listener() {}
  virtual void on_failure(const token &asyncActionToken) = 0;
  virtual void on_success(const token &asyncActionToken) = 0;
};

} // namespace mqtt

#endif
