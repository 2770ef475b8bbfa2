// Stand-in for mqtt/endpoint.hpp of mqtt_cpp 13.2: names and signatures only.
#if !defined(MQTT_ENDPOINT_HPP)
#define MQTT_ENDPOINT_HPP

#include <functional>
#include <memory>
#include <string>
#include <system_error>

namespace mqtt {

using error_code = std::error_code;
enum class connect_return_code : unsigned char { accepted = 0, not_authorized = 5 };

template <typename Mutex> class endpoint {
public:
  virtual ~endpoint();
  bool connected() const;
  void disconnect();
  void force_disconnect();
  void async_disconnect(std::function<void(error_code)> func);
  void async_force_disconnect(std::function<void(error_code)> func);
  void publish(std::string topic, std::string contents);

private:
  bool mqtt_connected_;
};

} // namespace mqtt

#endif
