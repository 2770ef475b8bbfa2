class Link {
public:
  bool start();
  bool start(int Port);
  bool start(const char *Host);
  void stop();
};
