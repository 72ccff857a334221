/** Rules for texts that become addresses of scripts. */
interface TrustedTypePolicyRules {
  createScriptURL: (url: string) => string;
}

/** What only some browsers have, and TypeScript's own library leaves out. */
interface Window {
  trustedTypes?: { createPolicy: (name: string, rules: TrustedTypePolicyRules) => TrustedTypePolicyRules };
}
interface Navigator {
  connection?: { saveData?: boolean };
}
