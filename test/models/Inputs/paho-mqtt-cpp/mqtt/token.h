// Stand-in for mqtt/token.h 1.2: names and signatures only.
#ifndef __mqtt_token_h
#define __mqtt_token_h

#include <memory>

namespace mqtt {

class token {
public:
  virtual ~token() {}
  void wait();
  bool is_complete() const;
};
using token_ptr = std::shared_ptr<token>;
using delivery_token_ptr = std::shared_ptr<token>;

} // namespace mqtt

#endif
