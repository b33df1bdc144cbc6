"use strict";
// Every page works without this file; it only saves a step here and there.
