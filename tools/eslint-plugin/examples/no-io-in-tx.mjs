export default {
  good: [
    "import { randomUUID } from 'node:crypto';",
    "import { Injectable } from '@nestjs/common';",
    'const row = await rows.fetch(tx, id);',
  ],
  bad: [
    "import { readFile } from 'node:fs/promises';",
    "import { request } from 'node:http';",
    "import { Client } from '@temporalio/client';",
    "await fetch('http://127.0.0.1');",
    "import { NotFoundException } from '@nestjs/common';",
  ],
};
