// Stand-in for proton/connection_options.hpp 0.37: names and signatures only.
#ifndef PROTON_CONNECTION_OPTIONS_HPP
#define PROTON_CONNECTION_OPTIONS_HPP

#include <string>
#include <vector>

namespace proton {

class reconnect_options;

class connection_options {
public:
  connection_options();
  connection_options(const connection_options &);
  ~connection_options();
  connection_options &reconnect(const reconnect_options &);
  connection_options &reconnect_url(const std::string &);
  connection_options &failover_urls(const std::vector<std::string> &);
};

} // namespace proton

#endif
