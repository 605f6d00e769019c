{{ exceptions.raise_compiler_error('no good') }}
