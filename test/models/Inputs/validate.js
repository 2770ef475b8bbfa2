//===- validate.js - Asks a validator of JSON Schema -------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// node validate.js SCHEMA LIST: for each file that LIST names, one a line, prints
// a line of JSON: {"json": whether it parses, "valid": …, "error": the first one}.
'use strict';

const fs = require('fs');
const Ajv = require('ajv');

const [schema, list] = process.argv.slice(2);
const validate = new Ajv().compile(JSON.parse(fs.readFileSync(schema, 'utf8')));
const utf8 = new TextDecoder('utf-8', {fatal: true});
const files = fs.readFileSync(list, 'utf8').split('\n').filter((name) => name);
for (const file of files) {
  const answer = {json: true, valid: false, error: ''};
  let value;
  try {
    value = JSON.parse(utf8.decode(fs.readFileSync(file)));
  } catch (error) {
    answer.json = false;
  }
  if (answer.json) {
    answer.valid = validate(value);
    if (!answer.valid) {
      const [first] = validate.errors;
      answer.error = `${first.dataPath || first.instancePath || ''} ${first.message}`;
    }
  }
  console.log(JSON.stringify(answer));
}
