# Sourced: the emulator, started for one run and ended with it.
#
# emulator_start WORK ACCOUNT REGION   starts it and points every AWS client of this shell at it; ends the script with 77
#                                      where python cannot import moto.
# emulator_stop                        ends it; call it from the script's own trap.
# shellcheck shell=bash

emulator_pid=

emulator_python() {
  local python
  for python in python3 /usr/bin/python3; do
    if command -v "$python" >/dev/null && "$python" -c 'import moto.server, boto3' >/dev/null 2>&1; then
      printf '%s\n' "$python"
      return
    fi
  done
}

emulator_start() {
  local work=$1 account=$2 region=$3
  python=$(emulator_python)
  [[ -n $python ]] || skip "$4, as python cannot import moto (pip install 'moto[server]==5.2.*')"

  # Nothing of this machine's own configuration may reach a client: the only AWS there is, is the emulator.
  unset AWS_PROFILE AWS_SESSION_TOKEN AWS_CA_BUNDLE
  export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null AWS_EC2_METADATA_DISABLED=true
  export AWS_ACCESS_KEY_ID=emulator AWS_SECRET_ACCESS_KEY=emulator AWS_REGION=$region AWS_DEFAULT_REGION=$region
  export MOTO_ACCOUNT_ID=$account no_proxy=127.0.0.1 NO_PROXY=127.0.0.1

  "$python" terraform/emulator/serve.py "$work/port" "$work/calls" >"$work/emulator.log" 2>&1 &
  emulator_pid=$!
  # On a busy machine python takes its time; whether it is still at it is what counts.
  local until=$((SECONDS + 300))
  until [[ -s $work/port ]]; do
    if ! kill -0 "$emulator_pid" 2>/dev/null || ((SECONDS >= until)); then
      cat "$work/emulator.log" >&2
      echo "the emulator did not start" >&2
      exit 1
    fi
    sleep 0.1
  done
  AWS_ENDPOINT_URL=http://127.0.0.1:$(<"$work/port")
  export AWS_ENDPOINT_URL
}

emulator_stop() {
  if [[ -n $emulator_pid ]]; then
    kill "$emulator_pid" 2>/dev/null || true
    wait "$emulator_pid" 2>/dev/null || true
    emulator_pid=
  fi
}

# in_paths FOLDER: buckets are host names at AWS, and paths at a server that has no name.
in_paths() {
  printf 'provider "aws" {\n  s3_use_path_style = true\n}\n' >"$1/emulator_override.tf"
}

# emulator_account WORK ENVIRONMENT: what a person makes of an empty account: the bucket of states, the roles of the workflows
# and what bounds them.
emulator_account() {
  local folder=$1/tree/terraform/bootstrap
  in_paths "$folder"
  {
    export TF_DATA_DIR=$1/terraform-data/bootstrap
    terraform -chdir="$folder" init -input=false -no-color -lockfile=readonly
    terraform -chdir="$folder" apply -input=false -no-color -auto-approve -parallelism=20 -var "account_id=$MOTO_ACCOUNT_ID" \
      -var "region=$AWS_REGION" -var "environments=[\"$2\"]" -var repository=example/slo
  } >"$1/account.log" 2>&1 || {
    tail -n 100 "$1/account.log" "$1/emulator.log" >&2
    return 1
  }
  # The bucket takes nothing over plain HTTP, which is all that the emulator speaks.
  "$python" -c 'import boto3, sys; boto3.client("s3").delete_bucket_policy(Bucket=sys.argv[1])' "slo-state-$MOTO_ACCOUNT_ID"
  # What counts is what is asked by those who work under these boundaries.
  rm -f "$1/calls"
}

# A certificate, which the stack expects to exist where its environment names one.
certificate() {
  "$python" -c 'import boto3; print(boto3.client("acm").request_certificate(DomainName="slo.example.com")["CertificateArn"])'
}

# emulator_stack WORK ENVIRONMENT: the environment's whole stack, planned and applied as the workflow does it, with its
# state in a bucket of the emulator. Sets stack, values and outputs.
emulator_stack() {
  local work=$1 environment=$2
  stack=$work/tree/terraform/aws
  outputs=$work/outputs.json
  values=()
  export STATE_BUCKET=slo-state-$MOTO_ACCOUNT_ID STACK=$stack TF_DATA_DIR=$work/terraform-data/aws
  if grep -q '^certificate_arn' "$stack/environments/$environment.tfvars"; then
    values+=(-var "certificate_arn=$(certificate)")
  fi
  in_paths "$stack"
  scripts/terraform-plan "$environment" "$work/plan" "${values[@]}" 2>"$work/plan.errors" >/dev/null || {
    cat "$work/plan.errors" >&2
    return 1
  }
  scripts/terraform-apply "$environment" "$work/plan" >"$work/apply.log" 2>&1 || {
    tail -n 100 "$work/apply.log" "$work/emulator.log" >&2
    return 1
  }
  grep -E '^Apply complete' "$work/apply.log"
  scripts/terraform-outputs "$environment" "$outputs" 2>/dev/null
}
