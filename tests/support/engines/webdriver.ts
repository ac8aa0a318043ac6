/** A session of classic WebDriver, over its own HTTP. */
export type WebDriver = {
  readonly capabilities: Readonly<Record<string, unknown>>;
  readonly send: <Answer>(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: object,
  ) => Promise<Answer>;
};

export async function openWebDriver(address: string): Promise<WebDriver> {
  const { sessionId, capabilities } = await whenThere(() =>
    ask<Session>(address, 'POST', '/session', { capabilities: { alwaysMatch: {} } }),
  );
  return {
    capabilities,
    send: (method, path, body) => ask(address, method, `/session/${sessionId}${path}`, body),
  };
}

async function ask<Answer>(
  address: string,
  method: string,
  path: string,
  body?: object,
): Promise<Answer> {
  const response = await fetch(`${address}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { readonly value: unknown };
  if (response.ok) return value as Answer;
  throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
}

/** Until the driver listens. */
async function whenThere<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  for (let left = 100; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof TypeError) || left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

type Session = {
  readonly sessionId: string;
  readonly capabilities: Readonly<Record<string, unknown>>;
};
