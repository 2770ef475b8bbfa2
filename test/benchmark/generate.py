#!/usr/bin/env python3
# ===- generate.py - Sources for measurements -----------------------------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""usage: generate.py KIND

Prints one C source of KIND. Cost: use, header, none. Stress: branches, live,
clients, chain, switch, main.
"""

import sys

OPEN = """int open_{i}(MQTTClient client, MQTTClient_connectOptions *opts, int retries) {{
  int rc = MQTTCLIENT_FAILURE;
  if (MQTTClient_isConnected(client))
    return 0;
  for (int k = 0; k < retries; k++) {{
    rc = MQTTClient_connect(client, opts);
    if (rc == MQTTCLIENT_SUCCESS)
      break;
  }}
  if (rc != MQTTCLIENT_SUCCESS)
    return rc;
  rc = MQTTClient_subscribe(client, "topic/{i}", 1);
  if (rc != MQTTCLIENT_SUCCESS) {{
    MQTTClient_disconnect(client, 1000);
    return rc;
  }}
  return 0;
}}
"""

WORK = """int work_{i}(int *v, int n) {{
  int sum = 0;
  for (int k = 0; k < n; k++) {{
    if (v[k] > {i})
      sum += v[k];
    else if (v[k] == 0)
      printf("zero at %d\\n", k);
  }}
  while (sum > 1000 && n-- > 0)
    sum -= v[n];
  return sum;
}}
"""


def repeat(text, count):
    return "".join(text.format(i=i) for i in range(count))


def use():
    return "#include <MQTTClient.h>\n" + repeat(OPEN, 2000)


def header():
    return "#include <MQTTClient.h>\n#include <stdio.h>\n" + repeat(WORK, 2000)


def none():
    return "#include <stdio.h>\n" + repeat(WORK, 2000)


PROLOGUE = "#include <MQTTClient.h>\ntypedef MQTTClient_connectOptions Opts;\n"


def branches():
    return (PROLOGUE + "void f(MQTTClient c, Opts *o, int *a) {\n  int x = 0;\n"
            "  MQTTClient_connect(c, o);\n"
            + repeat("  if (a[{i}]) x += {i}; else x -= 1;\n", 1000)
            + "  if (x >= 0) MQTTClient_connect(c, o);\n}\n")


def live():
    return (PROLOGUE + "void f(MQTTClient c, Opts *o, int *a) {\n"
            + repeat("  int b{i} = 0;\n", 1000) + "  MQTTClient_connect(c, o);\n"
            + repeat("  if (a[{i}]) b{i} = 1;\n", 1000)
            + "  if (" + " + ".join(f"b{i}" for i in range(1000))
            + " >= 0) MQTTClient_connect(c, o);\n}\n")


def clients():
    params = ", ".join(f"MQTTClient c{i}" for i in range(64))
    return (PROLOGUE + f"void f(Opts *o, int *a, {params}) {{\n" + repeat("  int f{i} = 0;\n", 64)
            + repeat("  if (a[{i}]) {{ MQTTClient_connect(c{i}, o); f{i} = 1; }}\n", 64)
            + repeat("  if (!f{i}) MQTTClient_connect(c{i}, o);\n", 64)
            + "  if (f7) MQTTClient_connect(c7, o);\n}\n")


def chain():
    helpers = "".join(
        f"static int h{i}(MQTTClient c, Opts *o) {{ if (o->connectTimeout == {i}) return -1; "
        f"return h{i - 1}(c, o); }}\n" for i in range(1, 41))
    return (PROLOGUE + "static int h0(MQTTClient c, Opts *o) { return MQTTClient_connect(c, o); }\n"
            + helpers + "void f(MQTTClient c, Opts *o) { if (h40(c, o) == 0) h40(c, o); }\n")


def switch():
    steps = "".join(f"  case {i}: s = {i + 1}; MQTTClient_yield(); break;\n"
                    for i in range(299) if i not in (10, 200))
    return (PROLOGUE + "void f(MQTTClient c, Opts *o) {\n  int s = 0;\n  for (;;) switch (s) {\n"
            + steps + "  case 10: MQTTClient_connect(c, o); s = 11; break;\n"
            "  case 200: MQTTClient_connect(c, o); s = 201; break;\n  default: return;\n  }\n}\n")


def main():
    body = repeat("    {{ int v{i} = sensor({i}); if (v{i} > 10) report(v{i});\n"
                  "      else if (v{i} < 0 && up)\n"
                  "        MQTTClient_publish(c, \"t\", 1, \"x\", 0, 0, 0);\n"
                  "    }}\n", 650)
    return (PROLOGUE + "extern int sensor(int);\nextern void report(int);\nint main(void) {\n"
            "  MQTTClient c;\n  Opts o = MQTTClient_connectOptions_initializer;\n  int up = 0;\n"
            "  MQTTClient_create(&c, \"a\", \"b\", 0, 0);\n  for (;;) {\n"
            "    if (!up && MQTTClient_connect(c, &o) == 0) up = 1;\n" + body
            + "    if (sensor(9999)) { MQTTClient_disconnect(c, 10); up = 0; }\n"
            "    if (sensor(9998)) MQTTClient_connect(c, &o);\n  }\n}\n")


KINDS = {f.__name__: f for f in (use, header, none, branches, live, clients, chain, switch, main)}

if len(sys.argv) != 2 or sys.argv[1] not in KINDS:
    sys.exit(__doc__)
print(KINDS[sys.argv[1]](), end="")
