#include "./link.h"
