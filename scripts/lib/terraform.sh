# Sourced: Terraform with the provider that this machine has, in a folder of its own.
#
# terraform_ready WORK   writes a CLI configuration into WORK and points Terraform at it; ends the script with 77 and a
#                        line that starts with "skipped:" where there is neither Terraform nor its provider.
# terraform_copy WORK    copies what Terraform reads into WORK/tree, so that a run leaves nothing behind in the sources.
# shellcheck shell=bash

# shellcheck source=scripts/lib/skip.sh
source scripts/lib/skip.sh

# A filesystem mirror is a folder registry.terraform.io/hashicorp/aws; data folders of Terraform look alike and are none.
terraform_mirror() {
  local folder
  while IFS= read -r folder; do
    if [[ $folder == */.terraform/* || $folder == */terraform-data/* ]]; then continue; fi
    if compgen -G "$folder/*/*" >/dev/null || compgen -G "$folder/*.zip" >/dev/null; then
      printf '%s\n' "${folder%/registry.terraform.io/hashicorp/aws}"
      return
    fi
  done < <(find / \( -path /proc -o -path /sys \) -prune -o \
    -type d -path '*registry.terraform.io/hashicorp/aws' -print 2>/dev/null | LC_ALL=C sort)
}

terraform_ready() {
  local work=$1 mirror
  command -v terraform >/dev/null || skip "$2, which needs terraform"
  mirror=$(terraform_mirror)
  if [[ -n $mirror ]]; then
    printf 'provider_installation {\n  filesystem_mirror {\n    path = "%s"\n  }\n}\n' "$mirror" >"$work/terraform.rc"
  else
    printf 'provider_installation {\n  direct {}\n}\n' >"$work/terraform.rc"
  fi
  # A file that is named but missing would be a warning in every output.
  export TF_CLI_CONFIG_FILE=$work/terraform.rc CHECKPOINT_DISABLE=1 TF_IN_AUTOMATION=1 TF_INPUT=0 NO_COLOR=1
}

terraform_copy() {
  local work=$1
  mkdir "$work/tree"
  cp -R terraform docs "$work/tree/"
  cp -R generated "$work/tree/generated"
  rm -rf "$work/tree/terraform/target"
}

# terraform_init FOLDER WHAT [ARGUMENT...]: 77 when the provider cannot be had, 1 when the configuration is at fault.
terraform_init() {
  local folder=$1 what=$2 log attempt
  shift 2
  for attempt in 1 2 3; do
    if log=$(terraform -chdir="$folder" init "$@" 2>&1); then return; fi
    # A registry that does not answer may do so the next time.
    grep -qiE 'registry|timeout|connection' <<<"$log" || break
    ((attempt == 3)) || sleep "$attempt"
  done
  if grep -qE 'could not connect to registry|failed to request discovery document|no such host' <<<"$log"; then
    skip "$what, as neither a provider mirror nor the registry answers"
  fi
  printf '%s\n' "$log" >&2
  exit 1
}
