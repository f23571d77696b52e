/** Tells the service that is booted next by which ways its notices leave. */
export function tellOfWaysOut({
  smtpPort,
  webhookHost,
  secretsFile,
}: {
  smtpPort?: number;
  webhookHost?: string;
  secretsFile?: string;
}): void {
  Object.assign(process.env, {
    ...(smtpPort !== undefined && {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(smtpPort),
      SMTP_TLS: 'none',
      SMTP_FROM: 'desk@homeward.example',
    }),
    ...(webhookHost !== undefined && { WEBHOOK_HOSTS: webhookHost }),
    ...(secretsFile !== undefined && { WEBHOOK_SECRETS_FILE: secretsFile }),
    DESK_URL: 'https://desk.example',
  });
}
