/* A program's own header, with the name and the function of a library's. */
int mqtt_connect(void);
int mqtt_reconnect(void);
