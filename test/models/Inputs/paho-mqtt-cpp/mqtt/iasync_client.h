// Stand-in for mqtt/iasync_client.h 1.2: names and signatures only.
#ifndef __mqtt_iasync_client_h
#define __mqtt_iasync_client_h

#include "mqtt/callback.h"
#include "mqtt/connect_options.h"
#include "mqtt/iaction_listener.h"
#include "mqtt/token.h"

namespace mqtt {

class iasync_client {
public:
  virtual ~iasync_client() {}
  virtual token_ptr connect() = 0;
  virtual token_ptr connect(connect_options options) = 0;
  virtual token_ptr connect(connect_options options, void *userContext, iaction_listener &cb) = 0;
  virtual token_ptr reconnect() = 0;
  virtual token_ptr disconnect() = 0;
  virtual token_ptr disconnect(int timeout) = 0;
  virtual bool is_connected() const = 0;
};

} // namespace mqtt

#endif
