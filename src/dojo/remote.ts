// What there is to say of a runner that is reached over the network.

/** Something that is reached by URL, in one of the two languages that we know. */
export type Remote = {
  readonly api: RemoteApi;
  /** As `checkRunnerUrl` answers it: without a slash at its end. */
  readonly url: string;
  /** The header that the token goes into; in `Authorization` as `Bearer TOKEN`, in others as it is. */
  readonly tokenHeader: string;
};

/** cyber-dojo's own runner (and ours for this machine), or Piston. */
export type RemoteApi = 'cyber-dojo' | 'piston';

export type Stopped = { readonly kind: 'stopped' };

export type RemoteReport =
  /** `sha` is that of the commit that it was built of; '' when it does not say. */
  | { readonly api: 'cyber-dojo'; readonly isReady: boolean; readonly sha: string }
  /** The languages that it has and that cyber-dojo.sh can be begun in: `python 3.12.0`. */
  | { readonly api: 'piston'; readonly languages: readonly string[] };

/** Why a runner elsewhere gave no result. Texts of its own are cut short, and have no control characters. */
export type RemoteProblem = { readonly url: string } &
  /** Not there, or it does not allow this page (CORS): a browser does not tell the two apart. */
  (
    | { readonly kind: 'no_answer' }
    | { readonly kind: 'too_late'; readonly limitS: number }
    /** The connection ended in the middle of the answer. */
    | { readonly kind: 'broken_off' }
    | { readonly kind: 'redirected' }
    /** 401 or 403. */
    | { readonly kind: 'denied'; readonly hasToken: boolean }
    /** Something is there, and it is no runner of this kind. */
    | { readonly kind: 'no_runner' }
    /** 429 or 503. */
    | { readonly kind: 'busy' }
    /** It says that it could not, and why. */
    | { readonly kind: 'exception'; readonly status: number; readonly message: string }
    | { readonly kind: 'not_understood'; readonly reason: string }
    | { readonly kind: 'too_large'; readonly limitBytes: number }
    /** The language image is being fetched there. */
    | { readonly kind: 'pulling'; readonly image: string }
    /** What runs the tests there broke down; nothing is known of the code. */
    | { readonly kind: 'faulty'; readonly log: string }
    /** Piston ended the run, since it printed more than Piston is set to pass on. */
    | { readonly kind: 'output_limit' }
    /** Piston is set to give less time than the kata asks for. */
    | { readonly kind: 'time_limit'; readonly limitS: number; readonly askedS: number }
    | { readonly kind: 'no_language'; readonly language: string }
  );
