import { spawn } from 'node:child_process';

const running = new Set();
const end = (child, signal) => {
  try {
    process.kill(-child.pid, signal);
  } catch (reason) {
    if (reason.code !== 'ESRCH') throw reason;
  }
};

/** Runs a program to its end and hands back its exit code and all it wrote. Its whole process group can be ended at once. */
export const run = (command, line, options) =>
  new Promise((resolve) => {
    const child = spawn(command, line, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const written = [];
    running.add(child);
    child.stdout.on('data', (chunk) => written.push(chunk));
    child.stderr.on('data', (chunk) => written.push(chunk));
    child.on('error', (reason) => resolve({ code: 1, output: String(reason) }));
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output: Buffer.concat(written).toString() });
    });
  });

/** Ends what is still running. */
export const endAll = () => running.forEach((child) => end(child, 'SIGTERM'));
