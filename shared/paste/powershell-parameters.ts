interface Parameter {
  readonly name: string;
  /** False: a switch. */
  readonly takesValue: boolean;
}

const listed = (names: string, takesValue: boolean) =>
  names.split(/\s+/).map((name) => [name.toLowerCase(), { name, takesValue }] as const);

/** Parameters of Invoke-WebRequest and Invoke-RestMethod, by their name in lower case. */
const PARAMETERS: ReadonlyMap<string, Parameter> = new Map([
  ...listed(
    `Uri Method CustomMethod Headers Body ContentType WebSession SessionVariable Credential Token Authentication
    UserAgent InFile OutFile Form TimeoutSec ConnectionTimeoutSeconds OperationTimeoutSeconds MaximumRedirection
    MaximumRetryCount RetryIntervalSec Proxy ProxyCredential Certificate CertificateThumbprint TransferEncoding
    SslProtocol HttpVersion StatusCodeVariable ResponseHeadersVariable MaximumFollowRelLink UnixSocket PipeName
    ErrorVariable OutVariable ErrorAction WarningAction Verbosity`,
    true,
  ),
  ...listed(
    `UseBasicParsing UseDefaultCredentials SkipCertificateCheck SkipHeaderValidation SkipHttpErrorCheck
    DisableKeepAlive PassThru Resume NoProxy ProxyUseDefaultCredentials AllowUnencryptedAuthentication
    AllowInsecureRedirect PreserveAuthorizationOnRedirect PreserveHttpMethodOnRedirect FollowRelLink Verbose Debug`,
    false,
  ),
]);

/** Every beginning of a name, with its parameter; null where several begin so. */
const BEGINNINGS = beginnings();

/** The parameter that a name stands for: PowerShell takes any beginning that only one of them has. Null: none. */
export function parameterNamed(typed: string): Parameter | null {
  const lower = typed.toLowerCase();
  return PARAMETERS.get(lower) ?? BEGINNINGS.get(lower) ?? null;
}

function beginnings(): ReadonlyMap<string, Parameter | null> {
  const all = new Map<string, Parameter | null>();
  for (const [name, parameter] of PARAMETERS) {
    for (let length = 0; length < name.length; length += 1) {
      const beginning = name.slice(0, length);
      all.set(beginning, all.has(beginning) ? null : parameter);
    }
  }
  return all;
}
