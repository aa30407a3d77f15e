# Sourced: the state of an environment, in the bucket $STATE_BUCKET of region $AWS_REGION.
#
# backend_select ENVIRONMENT [or-create]   initialises $STACK (terraform/aws) and selects the workspace. Sets stack.
# shellcheck shell=bash

backend_select() {
  local backend choice=(select)
  stack=${STACK:-terraform/aws}
  : "${STATE_BUCKET:?the bucket that terraform/bootstrap made}" "${AWS_REGION:?}"
  backend=(-backend-config="bucket=$STATE_BUCKET" -backend-config="region=$AWS_REGION")
  # An emulator has no host name for each bucket.
  if [[ -n ${AWS_ENDPOINT_URL:-} ]]; then backend+=(-backend-config=use_path_style=true); fi
  if [[ ${2:-} == or-create ]]; then choice=(select -or-create); fi
  terraform -chdir="$stack" init -input=false -no-color -lockfile=readonly -reconfigure "${backend[@]}" >&2
  terraform -chdir="$stack" workspace "${choice[@]}" "$1" >&2
}
