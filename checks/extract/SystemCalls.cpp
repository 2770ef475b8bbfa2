//===- SystemCalls.cpp - Calls of systems and what time does ----------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "extract/SystemCalls.h"

#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace iottidy::extract {

bool waits(const FunctionDecl *Fn) {
  if (Fn->getIdentifier() == nullptr)
    return false;
  static constexpr llvm::StringLiteral Names[] = {"sleep",
                                                  "usleep",
                                                  "nanosleep",
                                                  "clock_nanosleep",
                                                  "poll",
                                                  "ppoll",
                                                  "select",
                                                  "pselect",
                                                  "epoll_wait",
                                                  "sched_yield",
                                                  "pause",
                                                  "sigsuspend",
                                                  "sem_wait",
                                                  "sem_timedwait",
                                                  "pthread_cond_wait",
                                                  "pthread_cond_timedwait",
                                                  "pthread_mutex_lock",
                                                  "pthread_join",
                                                  "sleep_for",
                                                  "sleep_until",
                                                  "yield",
                                                  "wait",
                                                  "wait_for",
                                                  "wait_until",
                                                  "join",
                                                  "lock",
                                                  "acquire",
                                                  "get",
                                                  "thrd_sleep",
                                                  "thrd_yield",
                                                  "cnd_wait",
                                                  "cnd_timedwait",
                                                  "mtx_lock",
                                                  "getchar",
                                                  "fgets",
                                                  "read",
                                                  "recv",
                                                  "accept",
                                                  "getline"};
  llvm::StringRef Name = Fn->getName();
  return llvm::is_contained(Names, Name);
}

bool blocks(const FunctionDecl *Fn) {
  static constexpr llvm::StringLiteral Names[] = {"sem_wait", "pthread_cond_wait", "cnd_wait",
                                                  "wait",     "acquire",           "get"};
  return Fn->getIdentifier() != nullptr && llvm::is_contained(Names, Fn->getName());
}

bool blocksFor(const FunctionDecl *Fn) {
  static constexpr llvm::StringLiteral Names[] = {"xSemaphoreTake",     "xEventGroupWaitBits",
                                                  "ulTaskNotifyTake",   "k_sem_take",
                                                  "osSemaphoreAcquire", "osEventFlagsWait"};
  return Fn->getIdentifier() != nullptr && llvm::is_contained(Names, Fn->getName());
}

RunsHanded runsHanded(const FunctionDecl *Fn) {
  static constexpr llvm::StringLiteral Pending[] = {"dns_gethostbyname",
                                                    "dns_gethostbyname_addrtype"};
  static constexpr llvm::StringLiteral Once[] = {
      "sys_timeout",      "tcpip_callback",     "tcpip_try_callback",
      "lws_sul_schedule", "event_base_once",    "evdns_getaddrinfo",
      "g_idle_add_once",  "g_timeout_add_once", "singleShot"};
  if (Fn->getIdentifier() == nullptr)
    return RunsHanded::Unknown;
  if (llvm::is_contained(Pending, Fn->getName()))
    return RunsHanded::OnceIfPending;
  return llvm::is_contained(Once, Fn->getName()) ? RunsHanded::Once : RunsHanded::Unknown;
}

bool posts(const FunctionDecl *Fn) {
  static constexpr llvm::StringLiteral Names[] = {"sem_post",
                                                  "pthread_cond_signal",
                                                  "pthread_cond_broadcast",
                                                  "cnd_signal",
                                                  "cnd_broadcast",
                                                  "notify_one",
                                                  "notify_all",
                                                  "release",
                                                  "set_value",
                                                  "count_down",
                                                  "xSemaphoreGive",
                                                  "xSemaphoreGiveFromISR",
                                                  "xEventGroupSetBits",
                                                  "xTaskNotifyGive",
                                                  "vTaskNotifyGiveFromISR",
                                                  "k_sem_give",
                                                  "osSemaphoreRelease",
                                                  "osEventFlagsSet"};
  return Fn->getIdentifier() != nullptr && llvm::is_contained(Names, Fn->getName());
}

bool mayRunOthers(const FunctionDecl *Fn) {
  if (Fn->getIdentifier() == nullptr)
    return true;
  static constexpr llvm::StringLiteral Words[] = {
      "run",     "loop",    "wait",  "delay",   "sleep",  "yield",  "process", "poll",  "dispatch",
      "pump",    "exec",    "join",  "spin",    "handle", "event",  "task",    "sched", "lock",
      "take",    "receive", "recv",  "read",    "stop",   "close",  "connect", "reset", "restart",
      "disable", "down",    "init",  "service", "step",   "update", "sync",    "tick",  "work",
      "notify",  "post",    "emit",  "signal",  "call",   "fire",   "trigger", "main",  "start",
      "thread",  "switch",  "pause", "resume",  "enter",  "leave",  "idle",    "do"};
  const std::string Name = Fn->getName().lower();
  return llvm::any_of(Words, [&](llvm::StringRef W) { return llvm::StringRef(Name).contains(W); });
}

bool isFormatted(const FunctionDecl *Fn) {
  return Fn->isVariadic() && llvm::any_of(Fn->parameters(), [](const ParmVarDecl *P) {
           QualType T = P->getType();
           return T->isPointerType() && T->getPointeeType()->isCharType() &&
                  T->getPointeeType().isConstQualified();
         });
}

} // namespace iottidy::extract
